import type { AssistantProposal, EditPlanItem, PlanItem } from '@roviec/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { call } from '../../../platform/http.ts'
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
  if (host === null || item.span === null || item.questions.length === 0) return null
  return (
    <section className={styles['question']} aria-label={review.assistant.title}>
      <Button icon="question" disabled={ask.isPending} onClick={() => ask.mutate()}>
        {ask.isPending ? review.assistant.asking : review.assistant.ask}
      </Button>
      <p className={styles['source']}>{review.assistant.where(host)}</p>
      {ask.data !== undefined && (
        <Proposals
          proposals={ask.data.proposals}
          onTake={(change) => draft.edit({ itemIds: [item.id], change })}
        />
      )}
    </section>
  )
}

interface ProposalsProps {
  readonly proposals: readonly AssistantProposal[]
  readonly onTake: (change: EditPlanItem) => void
}

function Proposals({ proposals, onTake }: ProposalsProps) {
  const { review } = useMessages()
  if (proposals.length === 0) return <p role="status">{review.assistant.none}</p>
  return (
    <ul className={styles['gaps']}>
      {proposals.map((proposal) => {
        const change = changeOf(proposal)
        return (
          <li key={proposal.point}>
            <span>
              <Icon name="question" size={14} /> <b>{review.questions[proposal.point]}</b>{' '}
              {proposal.answer}
              <q className={styles['source']}>{proposal.quote}</q>
            </span>
            {change !== null && (
              <Chip icon="check" onClick={() => onTake(change)}>
                {review.assistant.take}
              </Chip>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What taking a proposal would write; a position is chosen by people, from those there are. */
function changeOf({ point, answer, due }: AssistantProposal): EditPlanItem | null {
  if (point === 'when' && due !== null) return { due }
  if (point === 'product') return { product: answer }
  return null
}
