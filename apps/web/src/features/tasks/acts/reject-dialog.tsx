import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Select } from '../../../ui/field/select.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { useActing } from '../api.ts'
import { RegisterAdvice } from '../register-advice.tsx'
import type { ActDialogProps } from './act-dialog.ts'

/** The assigner refuses a request: the task stays where it is. */
export function RejectDialog({ task, open, onClose }: ActDialogProps) {
  const { coordination, general } = useMessages()
  const words = coordination.transfer
  const acting = useActing()
  const waiting = task.transfers.filter(({ outcome }) => outcome === null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const transferId = chosen ?? waiting[0]?.id

  function confirm(): void {
    setTried(true)
    if (reason.trim() === '' || transferId === undefined) return
    const body = { transferId, reason }
    acting.mutate(
      {
        run: () => call('rejectTransfer', { params: { taskId: task.id }, body }),
        done: words.rejected,
      },
      { onSuccess: onClose },
    )
  }

  return (
    <ConfirmDialog
      title={words.rejectTitle}
      open={open}
      onClose={onClose}
      confirmLabel={words.reject}
      busy={acting.isPending}
      onConfirm={confirm}
    >
      <strong>{task.title}</strong>
      <RegisterAdvice advice={task.fieldAdvice} />
      {waiting.length > 1 && transferId !== undefined && (
        <Select
          label={words.rejectWhich}
          value={transferId}
          options={waiting.map(({ id, byUnitName, byName }) => ({
            value: id,
            label: `${words.rejectWhich} ${byUnitName} (${byName})`,
          }))}
          onChange={setChosen}
        />
      )}
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
