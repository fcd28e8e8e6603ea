import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { useActing } from '../api.ts'
import { RegisterAdvice } from '../register-advice.tsx'
import type { ActDialogProps } from './act-dialog.ts'

/** The head of another unit says that the task is theirs. */
export function ClaimDialog({ task, open, onClose }: ActDialogProps) {
  const { coordination, general } = useMessages()
  const words = coordination.transfer
  const acting = useActing()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (reason.trim() === '') return
    acting.mutate(
      {
        run: () => call('claimTask', { params: { taskId: task.id }, body: { reason } }),
        done: words.claimed,
      },
      { onSuccess: onClose },
    )
  }

  return (
    <ConfirmDialog
      title={words.claimTitle}
      open={open}
      onClose={onClose}
      confirmLabel={words.claimDo}
      busy={acting.isPending}
      onConfirm={confirm}
    >
      <strong>{task.title}</strong>
      <p>{words.claimText}</p>
      <RegisterAdvice advice={task.fieldAdvice} />
      <TextArea
        label={words.reason}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        error={tried && reason.trim() === '' ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}
