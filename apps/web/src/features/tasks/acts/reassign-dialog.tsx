import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Chip } from '../../../ui/chip/chip.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { PositionPicker, type PickedPosition } from '../../people/index.ts'
import { useActing } from '../api.ts'
import { RegisterAdvice } from '../register-advice.tsx'
import styles from '../transfer.module.css'
import type { ActDialogProps } from './act-dialog.ts'

/** The assigner passes the task on: to whom, and why. */
export function ReassignDialog({ task, open, onClose }: ActDialogProps) {
  const { coordination, general } = useMessages()
  const words = coordination.transfer
  const acting = useActing()
  const [position, setPosition] = useState<PickedPosition | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (position === null) return
    const body = { accountablePositionId: position.id, note }
    acting.mutate(
      {
        run: () => call('reassignTask', { params: { taskId: task.id }, body }),
        done: words.reassigned,
      },
      { onSuccess: onClose },
    )
  }

  return (
    <ConfirmDialog
      title={words.reassign}
      open={open}
      onClose={onClose}
      confirmLabel={words.reassign}
      busy={acting.isPending}
      onConfirm={confirm}
    >
      <strong>{task.title}</strong>
      <p>{words.reassignText}</p>
      <RegisterAdvice advice={task.fieldAdvice} />
      <Offers task={task} onPick={setPosition} />
      <PositionPicker
        label={words.reassignTo}
        chosen={position?.label ?? null}
        onPick={setPosition}
        error={tried && position === null ? general.fillIn : null}
      />
      <TextArea label={words.decisionNote} value={note} onChange={setNote} maxLength={2000} />
    </ConfirmDialog>
  )
}

/** Whom somebody has proposed, and whom the rules name. */
function Offers({
  task,
  onPick,
}: Pick<ActDialogProps, 'task'> & { readonly onPick: (position: PickedPosition) => void }) {
  const words = useMessages().coordination.transfer
  const proposed = task.transfers.flatMap(({ outcome, proposedPositionId: id, proposedTitle }) =>
    outcome === null && id !== null && proposedTitle !== null
      ? [{ id, label: proposedTitle, text: words.takeProposal(proposedTitle) }]
      : [],
  )
  const byRule = task.fieldAdvice.flatMap(({ rule }) =>
    rule !== null && rule.leadPositionId !== null && rule.leadTitle !== null
      ? [{ id: rule.leadPositionId, label: rule.leadTitle, text: words.takeRule(rule.leadTitle) }]
      : [],
  )
  const byId = new Map([...byRule, ...proposed].map((offer) => [offer.id, offer]))
  const offers = [...byId.values()].filter(({ id }) => id !== task.accountablePositionId)
  if (offers.length === 0) return null
  return (
    <div className={styles['chips']}>
      {offers.map(({ text, ...position }) => (
        <Chip key={text} onClick={() => onPick(position)}>
          {text}
        </Chip>
      ))}
    </div>
  )
}
