import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { TextField } from '../../../ui/field/text-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import type { UnitActProps } from './unit-act.ts'
import { useRecording } from './use-recording.ts'

/** Residents and the administrative code, as they stand. */
export function UnitFactsDialog({ open, onClose, unit }: UnitActProps) {
  const { organizationActs: words } = useMessages()
  const recording = useRecording(onClose)
  const [population, setPopulation] = useState(unit.population?.toString() ?? '')
  const [officialCode, setOfficialCode] = useState(unit.officialCode ?? '')

  function confirm(): void {
    const residents = population.replaceAll(/[\s.]/g, '')
    const body = {
      population: residents === '' ? null : Number(residents),
      officialCode: officialCode.trim() === '' ? null : officialCode.trim(),
    }
    recording.record({
      run: () => call('recordUnitFacts', { params: { unitId: unit.id }, body }),
      done: words.saved,
    })
  }

  return (
    <ActDialog
      title={words.unitFacts}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      refusal={recording.remaining(['official-code-taken'])}
    >
      <TextField
        label={words.population}
        hint={words.populationHint}
        optional
        inputMode="numeric"
        value={population}
        maxLength={12}
        onChange={setPopulation}
        error={recording.errorAt('population')}
      />
      <TextField
        label={words.officialCode}
        hint={words.officialCodeHint}
        optional
        inputMode="numeric"
        value={officialCode}
        maxLength={5}
        onChange={setOfficialCode}
        error={recording.errorAt('officialCode', ['official-code-taken'])}
      />
    </ActDialog>
  )
}
