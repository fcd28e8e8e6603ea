import { createHash } from 'node:crypto'
import type { AssistantProposal, ClarityPoint } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { accessItemToAsk, type ItemToAsk } from '../../plans/index.ts'
import type { Assistant, AssistantAnswer, AssistantQuestion } from '../assistant.ts'
import { checkProposals } from '../check-proposals.ts'
import { passageAround, questionText } from '../question-text.ts'

export interface AskedItem {
  readonly planId: string
  readonly itemId: string
}

/** Who may change the draft may ask; only questions that are open are asked. */
export async function prepareQuestion(
  ctx: Context,
  assistant: Assistant | null,
  { planId, itemId }: AskedItem,
): Promise<AssistantQuestion> {
  const item = await accessItemToAsk(ctx, planId, itemId)
  if (assistant === null) refuse('assistant-not-configured')
  return questionOf(item)
}

/** What was asked and what came back, between the two transactions. */
export interface AskedQuestion {
  readonly question: AssistantQuestion
  readonly answer: AssistantAnswer
}

/**
 * Shows a person what the model proposes. Nothing is kept but the record that a passage went
 * outside, to which host, and its digest; no field of the draft changes.
 */
export async function requestProposals(
  ctx: Context,
  assistant: Assistant,
  { planId, itemId, asked }: AskedItem & { readonly asked: AskedQuestion },
): Promise<{ proposals: AssistantProposal[]; droppedCount: number }> {
  const item = await accessItemToAsk(ctx, planId, itemId)
  const { answer, question } = asked
  if (answer.kind === 'too-slow') refuse('assistant-too-slow')
  const { text, span } = placed(item)
  const points = item.questions.map(({ point }): ClarityPoint => point)
  const checked =
    answer.kind !== 'answered'
      ? null
      : checkProposals(answer.text, {
          text,
          passage: passageAround(text, span),
          points,
          calendar: ctx.calendar,
          from: item.issuedOn ?? ctx.today,
        })
  if (checked === null) refuse('assistant-failed')
  await recordAudit(ctx, {
    action: 'assistant.asked',
    subjectId: planId,
    subjectLabel: item.planLabel,
    after: {
      itemId,
      host: assistant.host,
      points,
      sentSha256: createHash('sha256').update(question.text).digest('hex'),
      sentLength: question.text.length,
    },
  })
  return { proposals: [...checked.proposals], droppedCount: checked.droppedCount }
}

function questionOf(item: ItemToAsk): AssistantQuestion {
  const { text, span } = placed(item)
  if (item.questions.length === 0) refuse('plan-item-without-question')
  const passage = passageAround(text, span)
  return questionText(text.slice(passage.start, passage.end), item.itemText, item.questions)
}

/** A task that stands nowhere in the document has nothing to quote. */
function placed({ text, span }: ItemToAsk) {
  if (span === null) refuse('plan-item-without-question')
  return { text, span }
}
