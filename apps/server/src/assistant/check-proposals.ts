import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import {
  CLARITY_POINTS,
  type AssistantProposal,
  type ClarityPoint,
  type Due,
  type Span,
} from '@roviec/contract'
import { readDueWords } from '@roviec/directive'
import { z } from 'zod'

/** What an answer is held against. */
export interface ProposalTerms {
  /** The whole document. */
  readonly text: string
  /** The part of it that the model has read. */
  readonly passage: Span
  /** The questions that were asked. */
  readonly points: readonly ClarityPoint[]
  readonly calendar: WorkingCalendar
  /** The date of the document, else today: years that are not written follow it. */
  readonly from: IsoDate
}

export interface CheckedProposals {
  readonly proposals: readonly AssistantProposal[]
  readonly droppedCount: number
}

const ANSWER_LENGTH_MAX = 500
const QUOTE_LENGTH_MIN = 8
const PROPOSALS_MAX = 12

/**
 * Keeps of a model's answer what a person may look at: one proposal per open question, each with
 * words that stand in the passage letter by letter, a deadline only where it can be read. The
 * answer is untrusted text; null when it is no answer at all.
 */
export function checkProposals(answer: string, terms: ProposalTerms): CheckedProposals | null {
  const parsed = Answer.safeParse(findJson(answer))
  if (!parsed.success) return null
  const proposals = new Map<ClarityPoint, AssistantProposal>()
  for (const raw of parsed.data.proposals.slice(0, PROPOSALS_MAX)) {
    const proposal = checkProposal(raw, terms)
    if (proposal !== null && !proposals.has(proposal.point)) {
      proposals.set(proposal.point, proposal)
    }
  }
  const kept = [...proposals.values()]
  return { proposals: kept, droppedCount: parsed.data.proposals.length - kept.length }
}

const RawProposal = z.object({
  point: z.enum(CLARITY_POINTS),
  answer: z.string().trim().min(1).max(ANSWER_LENGTH_MAX),
  quote: z.string().trim().min(QUOTE_LENGTH_MIN).max(2_000),
})
const Answer = z.object({ proposals: z.array(z.unknown()).max(1_000) })

function checkProposal(raw: unknown, terms: ProposalTerms): AssistantProposal | null {
  const parsed = RawProposal.safeParse(raw)
  if (!parsed.success) return null
  const { point, quote } = parsed.data
  const answer = parsed.data.answer
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}/gu, ' ')
    .trim()
  if (answer === '') return null
  const span = findQuote(quote.normalize('NFC'), terms)
  if (span === null || !terms.points.includes(point)) return null
  const due = point === 'when' ? readDue(answer, terms) : null
  if (point === 'when' && due === null) return null
  return { point, answer, due, quote: terms.text.slice(span.start, span.end), span }
}

/** Letter by letter, but for the width of spaces: the passage was sent with its line ends. */
function findQuote(quote: string, { text, passage }: ProposalTerms): Span | null {
  const words = quote.split(/\s+/u).map((word) => RegExp.escape(word))
  const found = new RegExp(words.join('\\s+'), 'u').exec(text.slice(passage.start, passage.end))
  if (found === null) return null
  const start = passage.start + found.index
  return { start, end: start + found[0].length }
}

function readDue(answer: string, { calendar, from }: ProposalTerms): Due | null {
  const read = readDueWords(answer, { calendar, today: from })
  if (read === null) return null
  const { kind, on, time, recurrence, rule } = read
  const isOpen = kind === 'standing' || kind === 'event'
  const reason = isOpen ? answer : null
  return { kind, from: read.from, on, time, recurrence, rule, text: null, reason }
}

/** Models like to wrap their JSON in words or a fence; what stands between the outer braces counts. */
function findJson(answer: string): unknown {
  const start = answer.indexOf('{')
  const end = answer.lastIndexOf('}')
  if (start < 0 || end <= start) return null
  try {
    return JSON.parse(answer.slice(start, end + 1))
  } catch {
    return null
  }
}
