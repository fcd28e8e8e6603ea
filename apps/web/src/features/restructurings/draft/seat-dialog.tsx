import {
  POSITION_RANKS,
  type RestructuringPreview,
  type SeatChoice,
  type SeatOutcome,
} from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { type ClosingAct, placesOf, withoutSeats, withSeats } from './closing-act.ts'
import type { Draft } from './use-draft.ts'

interface SeatDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** One seat, or several that are settled alike. */
  readonly seats: readonly SeatOutcome[]
  readonly act: ClosingAct
  readonly index: number
  readonly preview: RestructuringPreview
  readonly draft: Draft
}

interface Values {
  readonly fate: SeatChoice['fate']
  readonly unit: string
  readonly title: string
  readonly rank: SeatOutcome['rank']
  readonly successor: string
}

/** Settles what becomes of seats otherwise than proposed. */
export function SeatDialog({ open, onClose, seats, act, index, preview, draft }: SeatDialogProps) {
  const { general, restructurings } = useMessages()
  const words = restructurings.seats
  const [values, setValues] = useState(() => valuesOf(seats, act))
  const ids = seats.map(({ positionId }) => positionId)

  function save(next: ClosingAct): void {
    draft.changeAct(index, next)
    onClose()
  }

  const confirm = () =>
    save(
      withSeats(
        act,
        seats.map((seat) => choiceOf(seat, values, seats.length === 1)),
      ),
    )
  return (
    <Dialog
      title={seats.length === 1 ? words.editTitle : words.bulkTitle(seats.length)}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => save(withoutSeats(act, ids))}>{words.propose}</Button>
          <Button
            kind="primary"
            disabled={values.fate === 'moves' && values.title.trim() === ''}
            onClick={confirm}
          >
            {general.save}
          </Button>
        </>
      }
    >
      <SeatFields
        seats={seats}
        act={act}
        preview={preview}
        values={values}
        onChange={(changes) => setValues({ ...values, ...changes })}
      />
    </Dialog>
  )
}

interface SeatFieldsProps {
  readonly seats: readonly SeatOutcome[]
  readonly act: ClosingAct
  readonly preview: RestructuringPreview
  readonly values: Values
  readonly onChange: (changes: Partial<Values>) => void
}

function SeatFields({ seats, act, preview, values, onChange }: SeatFieldsProps) {
  const { seats: words } = useMessages().restructurings
  const own = seats.map(({ positionId }) => positionId)
  // What was chosen before may be no place of the act any more; it is offered until it is changed.
  const refs = new Set([...placesOf(act), values.unit])
  const places = preview.units.filter(({ ref }) => refs.has(ref))
  const successors = preview.seats.filter(({ ref }) => !own.includes(ref))
  return (
    <>
      <p>{seats.map(({ title }) => title).join('; ')}</p>
      <SelectField
        label={words.fate}
        value={values.fate}
        options={(['moves', 'abolished'] as const).map((value) => ({
          value,
          label: words.fates[value],
        }))}
        onChange={(fate) => onChange({ fate })}
      />
      {values.fate === 'moves' ? (
        <>
          <SelectField
            label={words.unit}
            value={values.unit}
            options={places.map(({ ref, name }) => ({ value: ref, label: name }))}
            onChange={(unit) => onChange({ unit })}
          />
          {seats.length === 1 && (
            <TextField
              label={words.title}
              value={values.title}
              maxLength={200}
              onChange={(title) => onChange({ title })}
            />
          )}
          <SelectField
            label={words.rank}
            value={values.rank}
            options={POSITION_RANKS.map((value) => ({ value, label: words.ranks[value] }))}
            onChange={(rank) => onChange({ rank })}
          />
        </>
      ) : (
        <SelectField
          label={words.successor}
          value={values.successor}
          options={[
            { value: '', label: words.noSuccessor },
            ...successors.map(({ ref, title, unitName }) => ({
              value: ref,
              label: `${title}, ${unitName}`,
            })),
          ]}
          onChange={(successor) => onChange({ successor })}
        />
      )}
    </>
  )
}

function valuesOf([seat]: readonly SeatOutcome[], act: ClosingAct): Values {
  const [place = ''] = placesOf(act)
  return {
    fate: seat?.fate === 'abolished' ? 'abolished' : 'moves',
    unit: seat?.after?.unit ?? place,
    title: seat?.after?.title ?? seat?.title ?? '',
    rank: seat?.after?.rank ?? (seat?.rank === 'head' ? 'deputy' : (seat?.rank ?? 'member')),
    successor: seat?.successor?.seat ?? '',
  }
}

/** Several seats keep the titles that were proposed for each. */
function choiceOf(seat: SeatOutcome, values: Values, isOne: boolean): SeatChoice {
  const { positionId } = seat
  if (values.fate === 'abolished') {
    return { fate: 'abolished', positionId, successor: values.successor || null }
  }
  const title = isOne ? values.title.trim() : (seat.after?.title ?? seat.title)
  return { fate: 'moves', positionId, unit: values.unit, title, rank: values.rank }
}
