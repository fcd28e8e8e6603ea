import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { ApproveDialog, DiscardDialog, RejectDialog } from '../dialogs/decide-dialogs.tsx'
import { SubmitDialog } from '../dialogs/submit-dialog.tsx'
import type { ScheduleWork } from '../edits/schedule-work.ts'
import type { ScheduledPlan } from '../scheduled-plan.ts'
import styles from './panel.module.css'

type Asking = 'submit' | 'discard' | 'approve' | 'reject'

interface RevisionFooterProps {
  readonly plan: ScheduledPlan
  /** The revision is decided or gone. */
  readonly onClosed: () => void
}

/** What can be done with the revision as a whole; the reason stands beside what cannot be. */
export function RevisionFooter({ plan, onClosed }: RevisionFooterProps) {
  const { schedules } = useMessages()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { revision } = plan.work
  if (revision === null || revision.abilities.length === 0) return null
  const can = (ability: Asking) => revision.abilities.includes(ability)
  const reason = whyNot(plan.work, schedules.submit)
  const close = () => setAsking(null)
  return (
    <div className={styles['foot']}>
      {can('submit') && reason !== null && <p>{reason}</p>}
      {can('discard') && (
        <Button onClick={() => setAsking('discard')}>
          {revision.status === 'draft' ? schedules.discard.act : schedules.discard.takeBack}
        </Button>
      )}
      {can('submit') && (
        <Button
          kind={can('approve') ? 'secondary' : 'primary'}
          disabled={plan.work.edits.length === 0 || reason !== null}
          onClick={() => setAsking('submit')}
        >
          {schedules.submit.act}
        </Button>
      )}
      {can('reject') && <Button onClick={() => setAsking('reject')}>{schedules.reject.act}</Button>}
      {can('approve') && (
        <Button kind="primary" onClick={() => setAsking('approve')}>
          {schedules.approve.act}
        </Button>
      )}
      {asking === 'submit' && <SubmitDialog revision={revision} onClose={close} />}
      {asking === 'discard' && (
        <DiscardDialog revision={revision} onClose={close} onDiscarded={onClosed} />
      )}
      {asking === 'approve' && (
        <ApproveDialog
          revision={revision}
          tasks={plan.tasks}
          onClose={close}
          onApproved={onClosed}
        />
      )}
      {asking === 'reject' && (
        <RejectDialog revision={revision} onClose={close} onRejected={onClosed} />
      )}
    </div>
  )
}

function whyNot(
  { edits, preview, saving }: ScheduleWork,
  words: { readonly blocked: string; readonly unsaved: string },
): string | null {
  if (edits.length === 0) return null
  if (saving !== 'saved') return words.unsaved
  return preview?.problems.some(({ blocks }) => blocks) === true ? words.blocked : null
}
