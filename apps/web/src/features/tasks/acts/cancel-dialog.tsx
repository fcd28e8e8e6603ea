import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea, TextField } from '../../../ui/field/text-field.tsx'
import { useActing } from '../api.ts'
import type { ActDialogProps } from './act-dialog.ts'

export function CancelDialog({ task, open, onClose }: ActDialogProps) {
  const { acts, general } = useMessages()
  const acting = useActing()
  const [reason, setReason] = useState('')
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (text: string) => (tried && text.trim() === '' ? general.fillIn : null)

  function confirm(): void {
    setTried(true)
    if (reason.trim() === '' || decision.trim() === '') return
    acting.mutate(
      {
        run: () => call('cancelTask', { params: { taskId: task.id }, body: { reason, decision } }),
        done: acts.cancelled,
      },
      { onSuccess: onClose },
    )
  }

  return (
    <ConfirmDialog
      title={acts.cancelTask}
      open={open}
      onClose={onClose}
      confirmLabel={acts.cancelTask}
      danger
      busy={acting.isPending}
      onConfirm={confirm}
    >
      <strong>{task.title}</strong>
      <p>{acts.cancelText}</p>
      <TextArea
        label={acts.cancelReason}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        error={missing(reason)}
      />
      <TextField
        label={acts.cancelDecision}
        value={decision}
        onChange={setDecision}
        maxLength={200}
        error={missing(decision)}
      />
    </ConfirmDialog>
  )
}
