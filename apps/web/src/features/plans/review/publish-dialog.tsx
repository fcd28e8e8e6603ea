import type { Plan, PublishPlan } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { showDone } from '../../../ui/toast/toast-store.ts'
import type { PastChoice } from './past-choice.ts'
import { PastDates } from './past-dates.tsx'
import type { Readiness } from './readiness.ts'
import styles from './publish.module.css'

interface PublishDialogProps {
  readonly plan: Plan
  readonly readiness: Readiness
  readonly onClose: () => void
}

/** The last questions before everybody gets their work: dates already past, gaps to accept. */
export function PublishDialog({ plan, readiness, onClose }: PublishDialogProps) {
  const { review } = useMessages()
  const { past, gapCount, deferredCount, total } = readiness
  const [choices, setChoices] = useState<ReadonlyMap<string, PastChoice>>(new Map())
  const [accepted, setAccepted] = useState(false)
  const [tried, setTried] = useState(false)
  const publish = usePublish(plan)
  const decided = past.every(({ id }) => isDecided(choices.get(id)))

  function confirm(): void {
    setTried(true)
    if (!decided || (gapCount > 0 && !accepted)) return
    publish.mutate({ pastDates: toDecisions(choices), acknowledgeRest: accepted })
  }

  return (
    <ConfirmDialog
      title={review.publishTitle}
      open
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={review.publish}
      busy={publish.isPending}
    >
      <p>{review.publishText(total - deferredCount)}</p>
      {deferredCount > 0 && <p>{review.deferredText(deferredCount)}</p>}
      {past.length > 0 && <PastDates items={past} choices={choices} onChange={setChoices} />}
      {tried && !decided && <Problem words={review.pastUndecided} />}
      {gapCount > 0 && (
        <section className={styles['gaps']}>
          <strong>{review.gapsTitle(gapCount)}</strong>
          <Checkbox checked={accepted} onChange={setAccepted}>
            {review.acknowledge}
          </Checkbox>
        </section>
      )}
      {tried && gapCount > 0 && !accepted && <Problem words={review.gapsTitle(gapCount)} />}
      {publish.isError && <PublishFailure failure={publish.error} />}
    </ConfirmDialog>
  )
}

function Problem({ words }: { readonly words: string }) {
  return (
    <div role="alert">
      <Notice tone="risk" icon="alert-circle">
        {words}
      </Notice>
    </div>
  )
}

function PublishFailure({ failure }: { readonly failure: unknown }) {
  const { language } = useLanguage()
  return <Problem words={failureText(failure, language)} />
}

function usePublish(plan: Plan) {
  const client = useQueryClient()
  const { review } = useMessages()
  return useMutation({
    mutationFn: (body: PublishPlan) =>
      call('publishPlan', { params: { planId: plan.id }, body, version: plan.version }),
    onSuccess: async ({ taskCount }) => {
      showDone(review.published(taskCount))
      await Promise.all(
        ['plans', 'tasks', 'warnings', 'reports'].map((topic) =>
          client.invalidateQueries({ queryKey: [topic] }),
        ),
      )
    },
    // Somebody may have changed or published it meanwhile: show what now is.
    onError: () => client.invalidateQueries({ queryKey: ['plans', 'one', plan.id] }),
  })
}

function isDecided(choice: PastChoice | undefined): boolean {
  return choice !== undefined && (choice.decision !== 'new-date' || choice.dueOn !== null)
}

function toDecisions(choices: ReadonlyMap<string, PastChoice>): PublishPlan['pastDates'] {
  return [...choices].map(([itemId, { decision, dueOn }]) => ({
    itemId,
    decision,
    dueOn: decision === 'new-date' ? dueOn : null,
  }))
}
