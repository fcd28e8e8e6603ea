import type { IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { ActDialog, DayField, DecisionField, useRecording } from '../../organization/index.ts'
import type { SeatActProps } from './seat-act.ts'

const AT_DAY = ['change-before-last', 'change-ahead'] as const

/** The last day of a seat that nobody holds. */
export function AbolishDialog({ seat, open, onClose }: SeatActProps) {
  const { general, organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const [lastDay, setLastDay] = useState<IsoDate | null>(useToday())
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)
  const { id, title } = seat.position

  function confirm(): void {
    setTried(true)
    if (lastDay === null || decision.trim() === '') return
    recording.record({
      run: () =>
        call('abolishPosition', { params: { positionId: id }, body: { lastDay, decision } }),
      done: words.abolished,
    })
  }

  return (
    <ActDialog
      title={words.abolishSeat}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.abolishSeat}
      danger
      busy={recording.busy}
      preview={lastDay === null ? null : words.abolishSeatText(title, formatDay(lastDay))}
      refusal={recording.remaining(AT_DAY)}
    >
      <DayField
        label={words.lastDay}
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
