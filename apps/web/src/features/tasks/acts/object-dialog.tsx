import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { UnitPicker } from '../../organization/index.ts'
import { useActing } from '../api.ts'
import { RegisterAdvice } from '../register-advice.tsx'
import styles from '../transfer.module.css'
import type { ActDialogProps } from './act-dialog.ts'

/** The doer says that a task is not theirs, and whose it may be. */
export function ObjectDialog({ task, open, onClose }: ActDialogProps) {
  const { coordination, general } = useMessages()
  const words = coordination.transfer
  const acting = useActing()
  const [reason, setReason] = useState('')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const byRule = task.fieldAdvice
    .flatMap(({ rule }) => rule ?? [])
    .filter(({ leadUnitId }) => leadUnitId !== null && leadUnitId !== task.leadUnitId)

  function confirm(): void {
    setTried(true)
    if (reason.trim() === '' || unitId === null) return
    const body = { reason, proposedUnitId: unitId, proposedPositionId: null }
    acting.mutate(
      {
        run: () => call('objectTask', { params: { taskId: task.id }, body }),
        done: words.objected,
      },
      { onSuccess: onClose },
    )
  }

  return (
    <ConfirmDialog
      title={words.objectTitle}
      open={open}
      onClose={onClose}
      confirmLabel={words.objectDo}
      busy={acting.isPending}
      onConfirm={confirm}
    >
      <strong>{task.title}</strong>
      <p>{words.objectText}</p>
      <RegisterAdvice advice={task.fieldAdvice} />
      <TextArea
        label={words.reason}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        error={tried && reason.trim() === '' ? general.fillIn : null}
      />
      <UnitPicker
        label={words.proposedUnit}
        chosenId={unitId}
        onPick={setUnitId}
        without={task.leadUnitId === null ? [] : [task.leadUnitId]}
        error={tried && unitId === null ? general.fillIn : null}
      />
      {byRule.length > 0 && (
        <div className={styles['chips']}>
          {byRule.map(({ id, leadName, leadUnitId }) => (
            <Chip key={id} onClick={() => setUnitId(leadUnitId)}>
              {words.takeRule(leadName)}
            </Chip>
          ))}
        </div>
      )}
    </ConfirmDialog>
  )
}
