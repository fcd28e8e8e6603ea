import type { Due } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { PositionPicker, type PickedPosition } from '../../people/index.ts'
import { standingDue } from './due-values.ts'
import { DueWordsField, useTypedDue } from './due-words-field.tsx'

interface BulkDateDialogProps {
  readonly count: number
  readonly onClose: () => void
  readonly onDue: (due: Due) => void
}

/** One deadline, or one reason why there is none, for all that are chosen. */
export function BulkDateDialog({ count, onClose, onDue }: BulkDateDialogProps) {
  const { review, general } = useMessages()
  const [kind, setKind] = useState<'date' | 'standing'>('date')
  const typed = useTypedDue(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (kind === 'date' && typed.due !== null) onDue(typed.due)
    if (kind === 'standing' && reason.trim() !== '') onDue(standingDue(reason.trim(), null))
  }

  return (
    <ConfirmDialog
      title={review.setDate(count)}
      open
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={general.apply}
    >
      <SegmentedControl<'date' | 'standing'>
        label={review.dueKind}
        value={kind}
        segments={[
          { value: 'date', label: review.dueKinds.date },
          { value: 'standing', label: review.dueKinds.standing },
        ]}
        onChange={setKind}
      />
      {kind === 'date' ? (
        <DueWordsField
          label={review.fields.due}
          typed={typed}
          isRefused={tried}
          onEnter={confirm}
          autoFocus
        />
      ) : (
        <TextField
          label={review.reason}
          value={reason}
          onChange={setReason}
          maxLength={500}
          error={tried && reason.trim() === '' ? general.fillIn : null}
        />
      )}
    </ConfirmDialog>
  )
}

interface BulkLeadDialogProps {
  readonly count: number
  readonly onClose: () => void
  readonly onPick: (position: PickedPosition) => void
}

export function BulkLeadDialog({ count, onClose, onPick }: BulkLeadDialogProps) {
  const { review, general } = useMessages()
  const [position, setPosition] = useState<PickedPosition | null>(null)
  const [tried, setTried] = useState(false)
  return (
    <ConfirmDialog
      title={review.setLeadFor(count)}
      open
      onClose={onClose}
      onConfirm={() => {
        setTried(true)
        if (position !== null) onPick(position)
      }}
      confirmLabel={general.apply}
    >
      <PositionPicker
        label={review.fields.accountable}
        chosen={position?.label ?? null}
        onPick={setPosition}
        autoFocus
        error={tried && position === null ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}
