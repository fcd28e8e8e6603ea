import type { Revision } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { TaskNames } from '../named-task.ts'
import { MovedList } from '../panel/moved-list.tsx'
import { useDeciding } from './use-deciding.ts'
import styles from './dialogs.module.css'

interface ApproveDialogProps {
  readonly revision: Revision
  readonly tasks: TaskNames
  readonly onClose: () => void
  readonly onApproved: () => void
}

/** What will move, once more, before it does; what is approved is exactly this list. */
export function ApproveDialog({ revision, tasks, onClose, onApproved }: ApproveDialogProps) {
  const words = useMessages().schedules.approve
  const [note, setNote] = useState('')
  const [hasChanged, setHasChanged] = useState(false)
  const { planId, id: revisionId, version, preview } = revision
  const approve = useDeciding({
    run: () =>
      call('approveRevision', {
        params: { planId, revisionId },
        version,
        body: { note: note.trim(), digest: preview.digest },
      }),
    done: ({ movedCount }) => words.done(movedCount),
    onDone: onApproved,
    onStale: () => setHasChanged(true),
  })
  return (
    <ConfirmDialog
      title={words.title}
      open
      onClose={onClose}
      confirmLabel={words.confirm}
      busy={approve.isPending}
      onConfirm={() => approve.mutate()}
    >
      {hasChanged && (
        <Notice tone="risk" icon="alert-triangle">
          {words.changed}
        </Notice>
      )}
      <p>{words.text(preview.moved.length)}</p>
      <div className={styles['moved']}>
        <MovedList moved={preview.moved} tasks={tasks} />
      </div>
      <TextArea label={words.note} optional value={note} onChange={setNote} maxLength={2000} />
    </ConfirmDialog>
  )
}

interface RejectDialogProps {
  readonly revision: Revision
  readonly onClose: () => void
  readonly onRejected: () => void
}

export function RejectDialog({ revision, onClose, onRejected }: RejectDialogProps) {
  const { schedules, general } = useMessages()
  const words = schedules.reject
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { planId, id: revisionId, version } = revision
  const reject = useDeciding({
    run: () =>
      call('rejectRevision', {
        params: { planId, revisionId },
        version,
        body: { note: note.trim() },
      }),
    done: () => words.done,
    onDone: onRejected,
    onStale: onClose,
  })
  return (
    <ConfirmDialog
      title={words.title}
      open
      danger
      onClose={onClose}
      confirmLabel={words.confirm}
      busy={reject.isPending}
      onConfirm={() => {
        setTried(true)
        if (note.trim() !== '') reject.mutate()
      }}
    >
      <TextArea
        label={words.note}
        value={note}
        onChange={setNote}
        maxLength={2000}
        error={tried && note.trim() === '' ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}

interface DiscardDialogProps {
  readonly revision: Pick<Revision, 'id' | 'planId' | 'status'>
  readonly onClose: () => void
  readonly onDiscarded: () => void
}

/** Throws the own draft away, or takes back what was submitted. */
export function DiscardDialog({ revision, onClose, onDiscarded }: DiscardDialogProps) {
  const words = useMessages().schedules.discard
  const isDraft = revision.status === 'draft'
  const { planId, id: revisionId } = revision
  const discard = useDeciding({
    run: () => call('discardRevision', { params: { planId, revisionId } }),
    done: () => words.done,
    onDone: onDiscarded,
    onStale: onClose,
  })
  return (
    <ConfirmDialog
      title={isDraft ? words.title : words.takeBackTitle}
      open
      danger
      onClose={onClose}
      confirmLabel={isDraft ? words.act : words.takeBack}
      busy={discard.isPending}
      onConfirm={() => discard.mutate()}
    >
      <p>{isDraft ? words.text : words.takeBackText}</p>
    </ConfirmDialog>
  )
}
