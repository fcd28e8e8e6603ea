import type { Revision } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea, TextField } from '../../../ui/field/text-field.tsx'
import { useDeciding } from './use-deciding.ts'

interface RevisionDialogProps {
  readonly revision: Revision
  readonly onClose: () => void
}

/** Asks the signing seat for approval: why, and the paper it rests on. */
export function SubmitDialog({ revision, onClose }: RevisionDialogProps) {
  const { schedules, general } = useMessages()
  const words = schedules.submit
  const [reason, setReason] = useState(revision.reason ?? '')
  const [decision, setDecision] = useState(revision.decision ?? '')
  const [tried, setTried] = useState(false)
  const { planId, id: revisionId, version, edits, preview } = revision
  const submit = useDeciding({
    run: () =>
      call('submitRevision', {
        params: { planId, revisionId },
        version,
        body: { reason: reason.trim(), decision: decision.trim() },
      }),
    done: () => words.done,
    onDone: onClose,
  })
  return (
    <ConfirmDialog
      title={words.title}
      open
      onClose={onClose}
      confirmLabel={words.act}
      busy={submit.isPending}
      onConfirm={() => {
        setTried(true)
        if (reason.trim() !== '') submit.mutate()
      }}
    >
      <p>{words.summary(edits.length, preview.moved.length)}</p>
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        error={tried && reason.trim() === '' ? general.fillIn : null}
      />
      <TextField
        label={words.decision}
        hint={words.decisionHint}
        optional
        value={decision}
        onChange={setDecision}
        maxLength={200}
      />
    </ConfirmDialog>
  )
}
