import { POSITION_RANKS, type Position } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { DutyBoxes, type Duty } from './duty-boxes.tsx'
import type { UnitActProps } from './unit-act.ts'
import { useRecording } from './use-recording.ts'

/** One seat more in a unit. */
export function AddSeatDialog({ open, onClose, unit }: UnitActProps) {
  const { general, organization, organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const [title, setTitle] = useState('')
  const [rank, setRank] = useState<Position['rank']>(unit.head === null ? 'head' : 'member')
  const [duties, setDuties] = useState<readonly Duty[]>([])
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (title.trim() === '') return
    const body = { unitId: unit.id, title, rank, duties: [...duties] }
    recording.record({
      run: () => call('createPosition', { body }),
      done: words.seatAdded(title.trim()),
    })
  }

  return (
    <ActDialog
      title={words.addSeat}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.addSeat}
      busy={recording.busy}
      refusal={recording.remaining(['unit-has-head'])}
    >
      <TextField
        label={words.title}
        hint={words.titleHint}
        value={title}
        maxLength={200}
        onChange={setTitle}
        error={(tried && title.trim() === '' ? general.fillIn : null) ?? recording.errorAt('title')}
      />
      <SelectField
        label={words.rank}
        value={rank}
        options={POSITION_RANKS.map((value) => ({ value, label: organization.ranks[value] }))}
        onChange={setRank}
        error={recording.errorAt('rank', ['unit-has-head'])}
      />
      <DutyBoxes duties={duties} onChange={setDuties} />
    </ActDialog>
  )
}
