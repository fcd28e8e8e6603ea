import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { useActing } from '../api.ts'
import type { ActDialogProps } from './act-dialog.ts'

export function ReturnDialog({ task, open, onClose }: ActDialogProps) {
  const { acts, general } = useMessages()
  const acting = useActing()
  const [fault, setFault] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (fault.trim() === '') return
    acting.mutate({
      run: () => call('returnTask', { params: { taskId: task.id }, body: { fault } }),
      done: acts.returned,
    })
  }

  return (
    <ConfirmDialog
      title={acts.returnTitle}
      open={open}
      onClose={onClose}
      confirmLabel={acts.return}
      busy={acting.isPending}
      onConfirm={confirm}
    >
      <strong>{task.title}</strong>
      <p>{acts.returnText}</p>
      <TextArea
        label={acts.fault}
        value={fault}
        onChange={setFault}
        maxLength={4000}
        error={tried && fault.trim() === '' ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}
