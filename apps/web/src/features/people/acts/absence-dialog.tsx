import type { IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { ActDialog, DayField, useRecording } from '../../organization/index.ts'
import { PersonPicker, type PickedPerson } from './person-picker.tsx'

interface AbsenceDialogProps {
  readonly personId: string
  readonly open: boolean
  readonly onClose: () => void
}

const AT_DEPUTY = ['deputy-is-oneself', 'deputy-absent', 'person-left', 'person-not-found'] as const
const AT_DAYS = [
  'absence-overlaps',
  'absence-without-seat',
  'absence-seat-covered',
  'absence-while-deputising',
  'appointment-ends-before-start',
] as const

/** Somebody is away, and a deputy answers on those days. Why is not asked. */
export function AbsenceDialog({ personId, open, onClose }: AbsenceDialogProps) {
  const { people, general } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const [deputy, setDeputy] = useState<PickedPerson | null>(null)
  const [from, setFrom] = useState<IsoDate | null>(useToday())
  const [to, setTo] = useState<IsoDate | null>(null)
  const [tried, setTried] = useState(false)
  const missing = (isEmpty: boolean) => (tried && isEmpty ? general.fillIn : null)

  function confirm(): void {
    setTried(true)
    if (deputy === null || from === null || to === null) return
    const body = { from, to, deputyId: deputy.id }
    recording.record({
      run: () => call('recordAbsence', { params: { personId }, body }),
      done: words.absenceRecorded,
    })
  }

  return (
    <ActDialog
      title={people.seat.absence}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      preview={
        deputy !== null &&
        from !== null &&
        to !== null &&
        words.willBeAway(formatDay(from), formatDay(to), deputy.name)
      }
      refusal={recording.remaining([...AT_DEPUTY, ...AT_DAYS])}
    >
      <DayField
        label={words.from}
        value={from}
        onChange={setFrom}
        error={missing(from === null) ?? recording.errorAt('from', AT_DAYS)}
      />
      <DayField
        label={words.to}
        value={to}
        onChange={setTo}
        error={missing(to === null) ?? recording.errorAt('to')}
      />
      <PersonPicker
        label={words.deputy}
        chosen={deputy}
        onPick={setDeputy}
        error={missing(deputy === null) ?? recording.errorAt('deputyId', AT_DEPUTY)}
      />
    </ActDialog>
  )
}
