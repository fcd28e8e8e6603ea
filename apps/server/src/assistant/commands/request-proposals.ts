import { createHash } from 'node:crypto'
import type { AssistantOutcome, AssistantProposal, Span } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessItemToAsk, type ItemToAsk } from '../../plans/index.ts'
import type { Assistant, AssistantAnswer, AssistantQuestion } from '../assistant.ts'
import { checkProposals, type CheckedProposals } from '../check-proposals.ts'
import { passageAround, questionText } from '../question-text.ts'

export interface AskedItem {
  readonly planId: string
  readonly itemId: string
}

/** What is sent, and the item as it was then: the answer is held against that. */
export interface PreparedQuestion {
  readonly item: ItemToAsk
  readonly passage: Span
  readonly question: AssistantQuestion
}

/** Who may change the draft may ask; only questions that are open are asked. */
export async function prepareQuestion(
  ctx: Context,
  assistant: Assistant | null,
  { planId, itemId }: AskedItem,
): Promise<PreparedQuestion> {
  const item = await accessItemToAsk(ctx, planId, itemId)
  if (assistant === null) refuse('assistant-not-configured')
  const { text, span, itemText, questions } = item
  // A task that stands nowhere in the document has nothing to quote.
  if (span === null || questions.length === 0) refuse('plan-item-without-question')
  const passage = passageAround(text, span)
  const question = questionText(text.slice(passage.start, passage.end), itemText, questions)
  return { item, passage, question }
}

/** What was asked and what came back, between the two transactions. */
export interface AskedQuestion extends PreparedQuestion {
  readonly answer: AssistantAnswer
}

/** What a person is shown, and how the model did. */
export interface RequestedProposals {
  readonly outcome: AssistantOutcome
  readonly proposals: readonly AssistantProposal[]
  readonly droppedCount: number
}

/**
 * Shows a person what the model proposes. Nothing is kept but the record that a passage went
 * outside, to which host, its digest, and how that ended; no field of the draft changes. Nothing is
 * refused any more, even if the draft is gone meanwhile: what has left the house is on record.
 */
export async function requestProposals(
  ctx: Context,
  assistant: Assistant,
  { planId, itemId, asked }: AskedItem & { readonly asked: AskedQuestion },
): Promise<RequestedProposals> {
  const { item, question } = asked
  const requested = judgeAnswer(ctx, asked)
  await recordAudit(ctx, {
    action: 'assistant.asked',
    subjectId: planId,
    subjectLabel: item.planLabel,
    after: {
      itemId,
      host: assistant.host,
      points: pointsOf(item),
      sentSha256: createHash('sha256').update(question.text).digest('hex'),
      sentLength: question.text.length,
      outcome: requested.outcome,
    },
  })
  return requested
}

function judgeAnswer(
  { calendar, today }: Context,
  { item, passage, answer }: AskedQuestion,
): RequestedProposals {
  if (answer.kind !== 'answered') return { ...NOTHING, outcome: answer.kind }
  const { text, issuedOn } = item
  const terms = { text, passage, points: pointsOf(item), calendar, from: issuedOn ?? today }
  const checked = checkProposals(answer.text, terms)
  return checked === null ? { ...NOTHING, outcome: 'failed' } : { ...checked, outcome: 'answered' }
}

const NOTHING: CheckedProposals = { proposals: [], droppedCount: 0 }

function pointsOf({ questions }: ItemToAsk) {
  return questions.map(({ point }) => point)
}
