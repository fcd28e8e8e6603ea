import type { PlanItem } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { IconButton } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { PositionPicker, type PickedPosition } from '../../people/index.ts'
import styles from './item.module.css'

interface SplitDialogProps {
  readonly item: PlanItem
  readonly onClose: () => void
  readonly onSplit: (positionIds: readonly string[]) => void
}

/** One task for several positions becomes one task each: nobody shares the responsibility. */
export function SplitDialog({ item, onClose, onSplit }: SplitDialogProps) {
  const { review, figures } = useMessages()
  const [positions, setPositions] = useState<readonly PickedPosition[]>(singleCandidates(item))
  const add = (position: PickedPosition) =>
    setPositions((was) => (was.some(({ id }) => id === position.id) ? was : [...was, position]))
  return (
    <ConfirmDialog
      title={review.splitTitle}
      open
      onClose={onClose}
      confirmLabel={review.splitDo(positions.length)}
      blocked={positions.length < 2}
      onConfirm={() => {
        onSplit(positions.map(({ id }) => id))
        onClose()
      }}
    >
      <strong>{item.title}</strong>
      <p>{review.splitText}</p>
      <PositionPicker label={review.splitPositions} chosen={null} several onPick={add} />
      <ul className={styles['positions']}>
        {positions.map(({ id, label }) => (
          <li key={id}>
            {label}
            <IconButton
              icon="close"
              iconSize={14}
              label={figures.positions.remove(label)}
              onClick={() => setPositions((was) => was.filter((one) => one.id !== id))}
            />
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}

function singleCandidates({ candidates }: PlanItem): readonly PickedPosition[] {
  return candidates.flatMap(({ positionIds, label }) => {
    const [only] = positionIds
    return positionIds.length === 1 && only !== undefined ? [{ id: only, label }] : []
  })
}
