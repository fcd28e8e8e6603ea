import type { IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { ActDialog } from './act-dialog.tsx'
import { DayField, DecisionField } from './day-and-decision.tsx'
import type { UnitActProps } from './unit-act.ts'
import { UnitFields, unitBodyOf, type UnitValues } from './unit-fields.tsx'
import { useRecording } from './use-recording.ts'

const AT_DAY = ['change-before-last', 'change-ahead'] as const

/** Another name, kind or identifier from a day on. */
export function ChangeUnitDialog({ open, onClose, unit }: UnitActProps) {
  const { general, organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const [values, setValues] = useState<UnitValues>({ ...unit, code: unit.code ?? '' })
  const [from, setFrom] = useState<IsoDate | null>(useToday())
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (values.name.trim() === '' || from === null || decision.trim() === '') return
    const body = { ...unitBodyOf(values), from, decision }
    recording.record({
      run: () => call('changeUnit', { params: { unitId: unit.id }, body }),
      done: words.saved,
    })
  }

  return (
    <ActDialog
      title={words.changeUnit}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      preview={words.changeUnitText}
      refusal={recording.remaining([...AT_DAY, 'unit-code-taken'])}
    >
      <UnitFields values={values} onChange={setValues} tried={tried} errorAt={recording.errorAt} />
      <DayField
        label={words.from}
        value={from}
        onChange={setFrom}
        error={
          (tried && from === null ? general.fillIn : null) ?? recording.errorAt('from', AT_DAY)
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
