import { POSITION_RANKS, type RestructuringPreview, type SeatOutcome } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { type ClosingAct, freeKey, isClosingAct, placesOf } from './closing-act.ts'
import type { Draft } from './use-draft.ts'

interface NewSeatDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly act: ClosingAct
  readonly index: number
  readonly preview: RestructuringPreview
  readonly draft: Draft
}

/** A seat that the act makes. */
export function NewSeatDialog({ open, onClose, act, index, preview, draft }: NewSeatDialogProps) {
  const { general, restructurings } = useMessages()
  const words = restructurings.seats
  const places = placesOf(act)
  const [unit, setUnit] = useState(places[0] ?? '')
  const [title, setTitle] = useState('')
  const [rank, setRank] = useState<SeatOutcome['rank']>('head')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (title.trim() === '') return
    draft.changeActs((acts) =>
      acts.map((one, place) => {
        if (place !== index || !isClosingAct(one)) return one
        const seat = { key: freeKey(acts), unit, title: title.trim(), rank }
        return { ...one, newSeats: [...one.newSeats, seat] }
      }),
    )
    onClose()
  }

  return (
    <ConfirmDialog
      title={restructurings.newSeats.add}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={general.save}
    >
      <TextField
        label={words.title}
        value={title}
        maxLength={200}
        onChange={setTitle}
        error={tried && title.trim() === '' ? general.fillIn : null}
      />
      <SelectField
        label={words.unit}
        value={unit}
        options={places.map((value) => ({
          value,
          label: preview.units.find(({ ref }) => ref === value)?.name ?? value,
        }))}
        onChange={setUnit}
      />
      <SelectField
        label={words.rank}
        value={rank}
        options={POSITION_RANKS.map((value) => ({ value, label: words.ranks[value] }))}
        onChange={setRank}
      />
    </ConfirmDialog>
  )
}
