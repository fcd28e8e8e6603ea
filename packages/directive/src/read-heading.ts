import { isStateWord } from './action-verbs.ts'
import type { DeadlineContext } from './deadline-candidate.ts'
import { findPartners } from './find-partners.ts'
import { readUnitList } from './find-units.ts'
import type { Layout } from './lay-out-blocks.ts'
import { SENTENCE_WORDS_MAX } from './limits.ts'
import {
  namesIn,
  NOTHING_INHERITED,
  readSentence,
  type Inherited,
  type SentenceReading,
} from './read-sentence.ts'
import type { Span } from './reading.ts'
import { PhraseSet, splitWords, type Word } from './split-words.ts'

/** What a heading says for the paragraphs under it. */
export interface HeadingReading {
  readonly inherited: Inherited
  /** The heading as a sentence: it may itself be the task when nothing under it is one. */
  readonly sentence: SentenceReading
}

/**
 * Reads a heading such as "3. Sở Tài nguyên và Môi trường:", "Sở Nội vụ chủ trì, phối hợp với …:"
 * or "Đối với các phường, xã": the units it names do what is listed under it.
 */
export function readHeading(layout: Layout, span: Span, context: DeadlineContext): HeadingReading {
  const sentence = readSentence(layout, span, context)
  const named = readNamedUnit(layout, span)
  const { obligation, words } = sentence
  const isLabelled = OFFICE_LABEL.test(layout.match.slice(span.start, span.end))
  const isOrder = obligation !== null && obligation.lead.length > 0 && !isLabelled
  if (named === null && !isOrder) return { inherited: withDeadline(sentence), sentence }
  const lead = isOrder ? namesIn(layout, span, obligation.lead) : (named ?? NOTHING_INHERITED.lead)
  const partners = isOrder ? findPartners(words, obligation.predicate, obligation.lead) : null
  const support = namesIn(layout, span, partners?.support ?? [])
  return { inherited: { ...withDeadline(sentence), lead, support }, sentence }
}

// "Trước ngày 15/6:" sets the date of everything under it; a date inside a title does not.
function withDeadline(sentence: SentenceReading): Inherited {
  const isOpening = sentence.deadlines.due.span?.start === sentence.span.start
  const isDated = sentence.deadlines.due.on !== null || sentence.deadlines.due.recurrence !== null
  const isInherited = isDated && isOpening
  return { ...NOTHING_INHERITED, deadlines: isInherited ? sentence.deadlines : null }
}

const OPENERS = new PhraseSet([
  'đối với',
  'trách nhiệm của',
  'nhiệm vụ của',
  'giao',
  'giao cho',
  'đề nghị',
  'yêu cầu',
  'về phía',
  'phân công',
])
const OFFICE_LABEL = /^(?:cơ quan|đơn vị)\s\p{Ll}{2,6}\s\p{Ll}{2,6}\s?:\s/iu

function readNamedUnit(layout: Layout, span: Span): Inherited['lead'] | null {
  const match = layout.match.slice(span.start, span.end)
  const skipped = OFFICE_LABEL.exec(match)?.[0].length ?? 0
  const words = splitWords(match.slice(skipped), SENTENCE_WORDS_MAX)
  const list = readUnitList(words, OPENERS.lengthAt(words, 0))
  if (list === null || !endsThere(words, list.next)) return null
  const names = list.names.map(({ start, end, isPlural }) => ({
    start: start + skipped,
    end: end + skipped,
    isPlural,
  }))
  return namesIn(layout, span, names)
}

const DUTY_WORDS = new Set(
  'có trách nhiệm vụ chủ trì phối hợp với cần phải thực hiện theo trong tập trung chịu triển khai các như sau'.split(
    ' ',
  ),
)

// Behind the names of a heading come words of duty, or nothing.
function endsThere(words: readonly Word[], index: number): boolean {
  const next = words.slice(index).find(({ inBrackets }) => !inBrackets)
  if (next === undefined) return true
  return DUTY_WORDS.has(next.lower) && !(isStateWord(next) && next.lower !== 'có')
}
