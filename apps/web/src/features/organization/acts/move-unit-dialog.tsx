import type { IsoDate } from '@roviec/calendar'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { unitsQuery } from '../api.ts'
import { UnitPicker } from '../unit-picker.tsx'
import { ActDialog } from './act-dialog.tsx'
import { DayField, DecisionField } from './day-and-decision.tsx'
import type { UnitActProps } from './unit-act.ts'
import { useRecording } from './use-recording.ts'

const AT_PARENT = ['unit-cycle', 'unit-too-deep', 'unit-ended', 'change-empty'] as const
const AT_DAY = ['parent-begins-later', 'change-before-last', 'change-ahead'] as const

/** A unit, with everything inside it, goes below another one from a day on. */
export function MoveUnitDialog({ open, onClose, unit }: UnitActProps) {
  const { general, organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const { data: units = [] } = useQuery(unitsQuery)
  const [parentId, setParentId] = useState<string | null>(null)
  const [from, setFrom] = useState<IsoDate | null>(useToday())
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (value: string | null) =>
    tried && (value ?? '').trim() === '' ? general.fillIn : null
  const parent = units.find(({ id }) => id === parentId)

  function confirm(): void {
    setTried(true)
    if (parentId === null || from === null || decision.trim() === '') return
    const body = { from, decision, parentId }
    recording.record({
      run: () => call('moveUnit', { params: { unitId: unit.id }, body }),
      done: words.saved,
    })
  }

  return (
    <ActDialog
      title={words.moveUnit}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      preview={
        parent !== undefined &&
        from !== null &&
        words.moveUnitText(unit.name, parent.name, formatDay(from))
      }
      refusal={recording.remaining([...AT_PARENT, ...AT_DAY])}
    >
      <UnitPicker
        label={words.parent}
        chosenId={parentId}
        onPick={setParentId}
        without={[unit.id]}
        error={missing(parentId) ?? recording.errorAt('parentId', AT_PARENT)}
      />
      <DayField
        label={words.from}
        value={from}
        onChange={setFrom}
        error={missing(from) ?? recording.errorAt('from', AT_DAY)}
      />
      <DecisionField value={decision} onChange={setDecision} error={missing(decision)} />
    </ActDialog>
  )
}
