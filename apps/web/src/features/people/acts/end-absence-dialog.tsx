import type { IsoDate } from '@roviec/calendar'
import type { Absence } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ActDialog, DayField, useRecording } from '../../organization/index.ts'

interface EndAbsenceDialogProps {
  readonly absence: Absence
  readonly open: boolean
  readonly onClose: () => void
}

/** Back early, or not away at all. */
export function EndAbsenceDialog({ absence, open, onClose }: EndAbsenceDialogProps) {
  const { people } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const [lastDay, setLastDay] = useState<IsoDate | null>(null)

  return (
    <ActDialog
      title={words.backEarly}
      open={open}
      onClose={onClose}
      onConfirm={() =>
        recording.record({
          run: () => call('endAbsence', { params: { absenceId: absence.id }, body: { lastDay } }),
          done: words.absenceEnded,
        })
      }
      busy={recording.busy}
      refusal={recording.remaining(['appointment-ends-before-start'])}
    >
      <DayField
        label={words.lastDayAway}
        hint={lastDay === null ? words.lastDayAwayHint : undefined}
        optional
        value={lastDay}
        onChange={setLastDay}
        error={recording.errorAt('lastDay', ['appointment-ends-before-start'])}
      />
    </ActDialog>
  )
}
