import type { IsoDate } from '@roviec/calendar'
import { POSITION_RANKS, type Position } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { ActDialog, DayField, DecisionField, useRecording } from '../../organization/index.ts'
import type { SeatActProps } from './seat-act.ts'

const AT_DAY = ['change-before-last', 'change-ahead'] as const

/** Another title or rank from a day on. */
export function ChangeSeatDialog({ seat, open, onClose }: SeatActProps) {
  const { general, organization, organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const [title, setTitle] = useState(seat.position.title)
  const [rank, setRank] = useState<Position['rank']>(seat.position.rank)
  const [from, setFrom] = useState<IsoDate | null>(useToday())
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (isEmpty: boolean) => (tried && isEmpty ? general.fillIn : null)

  function confirm(): void {
    setTried(true)
    if (title.trim() === '' || from === null || decision.trim() === '') return
    const body = { from, decision, title, rank }
    recording.record({
      run: () => call('changePosition', { params: { positionId: seat.position.id }, body }),
      done: words.saved,
    })
  }

  return (
    <ActDialog
      title={words.changeSeat}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      refusal={recording.remaining([...AT_DAY, 'unit-has-head'])}
    >
      <TextField
        label={words.title}
        value={title}
        maxLength={200}
        onChange={setTitle}
        error={missing(title.trim() === '') ?? recording.errorAt('title')}
      />
      <SelectField
        label={words.rank}
        value={rank}
        options={POSITION_RANKS.map((value) => ({ value, label: organization.ranks[value] }))}
        onChange={setRank}
        error={recording.errorAt('rank', ['unit-has-head'])}
      />
      <DayField
        label={words.from}
        value={from}
        onChange={setFrom}
        error={missing(from === null) ?? recording.errorAt('from', AT_DAY)}
      />
      <DecisionField
        value={decision}
        onChange={setDecision}
        error={missing(decision.trim() === '')}
      />
    </ActDialog>
  )
}
