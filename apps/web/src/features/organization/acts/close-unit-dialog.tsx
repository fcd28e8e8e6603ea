import type { IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { ActDialog } from './act-dialog.tsx'
import { DayField, DecisionField } from './day-and-decision.tsx'
import type { UnitActProps } from './unit-act.ts'
import { useRecording } from './use-recording.ts'

const AT_DAY = ['change-before-last', 'change-ahead'] as const

/** The last day of an empty unit. */
export function CloseUnitDialog({ open, onClose, unit }: UnitActProps) {
  const { general, organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const [lastDay, setLastDay] = useState<IsoDate | null>(useToday())
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (lastDay === null || decision.trim() === '') return
    recording.record({
      run: () => call('closeUnit', { params: { unitId: unit.id }, body: { lastDay, decision } }),
      done: words.saved,
    })
  }

  return (
    <ActDialog
      title={words.closeUnit}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.closeUnit}
      danger
      busy={recording.busy}
      preview={
        lastDay === null ? words.closeUnitHint : words.closeUnitText(unit.name, formatDay(lastDay))
      }
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
