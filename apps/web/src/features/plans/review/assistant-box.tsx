import type { AssistantProposal, Due, EditPlanItem, PlanItem } from '@roviec/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import type { Messages } from '../../../messages/vi.ts'
import { failureText } from '../../../platform/api-error.ts'
import { type Answer, call } from '../../../platform/http.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { showRefusal } from '../../../ui/toast/toast-store.ts'
import { assistantQuery } from '../api.ts'
import type { Draft } from './use-draft.ts'
import styles from './item.module.css'

interface AssistantBoxProps {
  readonly item: PlanItem
  readonly draft: Draft
}

/**
 * Proposals of the language model that the office has set up; nothing where there is none. Asking
 * says where the text goes, and nothing is filled in until somebody takes it.
 */
export function AssistantBox({ item, draft }: AssistantBoxProps) {
  const { review } = useMessages()
  const { language } = useLanguage()
  const { data } = useQuery(assistantQuery)
  const ask = useMutation({
    mutationFn: () => call('askAssistant', { params: { planId: draft.planId, itemId: item.id } }),
    onError: (failure) => showRefusal(failureText(failure, language)),
  })
  const host = data?.host ?? null
  const isOpen = item.questions.length > 0
  // What was proposed stays in sight when taking it has answered the last question.
  if (host === null || item.span === null || (!isOpen && ask.data === undefined)) return null
  return (
    <section className={styles['question']} aria-label={review.assistant.title}>
      {isOpen && (
        <>
          <Button icon="question" disabled={ask.isPending} onClick={() => ask.mutate()}>
            {ask.isPending ? review.assistant.asking : review.assistant.ask}
          </Button>
          <p className={styles['source']}>{review.assistant.where(host)}</p>
        </>
      )}
      {/* There before it says anything, or screen readers would not notice that it does. */}
      <p role="status">{ask.data !== undefined && outcomeWords(ask.data, review.assistant)}</p>
      {ask.data !== undefined && ask.data.proposals.length > 0 && (
        <Proposals
          proposals={ask.data.proposals}
          item={item}
          onTake={(change) => draft.edit({ itemIds: [item.id], change })}
        />
      )}
    </section>
  )
}

interface ProposalsProps {
  readonly proposals: readonly AssistantProposal[]
  readonly item: PlanItem
  readonly onTake: (change: EditPlanItem) => void
}

function Proposals({ proposals, item, onTake }: ProposalsProps) {
  const { review } = useMessages()
  return (
    <ul className={styles['gaps']}>
      {proposals.map((proposal) => {
        const change = changeOf(proposal, item.due)
        const isTaken = change !== null && holds(item, change)
        return (
          <li key={proposal.point}>
            <span>
              <Icon name="question" size={14} /> <b>{review.questions[proposal.point]}</b>{' '}
              {proposal.answer}
              <q className={styles['source']}>{proposal.quote}</q>
            </span>
            {change !== null && (
              // Not disabled once it is taken: that would throw the focus away.
              <Chip icon="check" pressed={isTaken} onClick={() => !isTaken && onTake(change)}>
                {isTaken ? review.assistant.taken : review.assistant.take}
              </Chip>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function outcomeWords(
  { outcome, proposals, droppedCount }: Answer<'askAssistant'>,
  words: Messages['review']['assistant'],
): string {
  if (outcome === 'failed') return words.failed
  if (outcome === 'too-slow') return words.tooSlow
  const found = proposals.length === 0 ? words.none : words.found(proposals.length)
  return droppedCount === 0 ? found : `${found} ${words.dropped(droppedCount)}`
}

/** What taking a proposal would write; a position is chosen by people, from those there are. */
function changeOf({ point, answer, due }: AssistantProposal, was: Due): EditPlanItem | null {
  if (point === 'when' && due !== null) return { due: proposedDue(due, was) }
  if (point === 'product') return { product: answer }
  return null
}

/** The words of the document, and the start it names, stay with a deadline that a person takes. */
function proposedDue(due: Due, was: Due): Due {
  const isDay = due.kind === 'date' || due.kind === 'range'
  return {
    ...due,
    from: due.from ?? was.from,
    rule: isDay ? 'written-day' : due.rule,
    text: was.text,
  }
}

/** Read from the item, so that what is undone counts as taken no more. */
function holds({ product, due }: PlanItem, change: EditPlanItem): boolean {
  if (change.due === undefined) return product === change.product
  const { kind, on, time, recurrence, reason } = change.due
  return (
    due.kind === kind &&
    due.on === on &&
    due.time === time &&
    due.recurrence === recurrence &&
    due.reason === reason
  )
}
