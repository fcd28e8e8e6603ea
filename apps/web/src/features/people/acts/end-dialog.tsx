import type { IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { ActDialog, DayField, DecisionField, useRecording } from '../../organization/index.ts'
import type { EntryActProps } from './seat-act.ts'

const AT_DAY = ['appointment-ends-before-start', 'appointment-overlaps'] as const

/** The last day of an appointment. */
export function EndDialog({ entry, open, onClose }: EntryActProps) {
  const { people, general, organizationActs } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const [lastDay, setLastDay] = useState<IsoDate | null>(useToday())
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (lastDay === null || decision.trim() === '') return
    const body = { lastDay, decision }
    recording.record({
      run: () => call('endAppointment', { params: { appointmentId: entry.id }, body }),
      done: words.ended,
    })
  }

  return (
    <ActDialog
      title={people.seat.endOf(entry.fullName)}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={people.seat.end}
      busy={recording.busy}
      preview={lastDay === null ? null : words.willEnd(formatDay(lastDay), entry.fullName)}
      refusal={recording.remaining(AT_DAY)}
    >
      <DayField
        label={organizationActs.lastDay}
        value={lastDay}
        onChange={setLastDay}
        error={
          (tried && lastDay === null ? general.fillIn : null) ??
          recording.errorAt('lastDay', AT_DAY)
        }
      />
      <DecisionField
        value={decision}
        onChange={setDecision}
        error={tried && decision.trim() === '' ? general.fillIn : null}
      />
    </ActDialog>
  )
}
