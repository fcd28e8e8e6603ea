import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { useActing } from '../api.ts'
import type { ActDialogProps } from './act-dialog.ts'

export function VerifyDialog({ task, open, onClose }: ActDialogProps) {
  const { acts } = useMessages()
  const acting = useActing()
  const [note, setNote] = useState('')
  return (
    <ConfirmDialog
      title={acts.verifyTitle}
      open={open}
      onClose={onClose}
      confirmLabel={acts.verify}
      busy={acting.isPending}
      onConfirm={() =>
        acting.mutate({
          run: () => call('verifyTask', { params: { taskId: task.id }, body: { note } }),
          done: acts.verified,
        })
      }
    >
      <strong>{task.title}</strong>
      <p>{acts.verifyConfirm}</p>
      <TextArea label={acts.verifyNote} optional value={note} onChange={setNote} maxLength={4000} />
    </ConfirmDialog>
  )
}
