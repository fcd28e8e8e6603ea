import type { IsoDate } from '@roviec/calendar'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { UnitPicker } from '../unit-picker.tsx'
import { ActDialog } from './act-dialog.tsx'
import { DayField } from './day-and-decision.tsx'
import { UnitFields, unitBodyOf, type UnitValues } from './unit-fields.tsx'
import { useRecording } from './use-recording.ts'

interface AddUnitDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The unit inside which the new one is; null to let it be chosen. */
  readonly parent: { readonly id: string; readonly name: string } | null
}

const AT_PARENT = ['unit-not-found', 'unit-too-deep'] as const
const EMPTY: UnitValues = { kind: 'division', name: '', shortName: '', code: '' }

/** A new unit, at the top or inside another one. */
export function AddUnitDialog({ open, onClose, parent }: AddUnitDialogProps) {
  const { general, organizationActs: words } = useMessages()
  const navigate = useNavigate()
  const recording = useRecording(onClose)
  const [parentId, setParentId] = useState<string | null>(parent?.id ?? null)
  const [values, setValues] = useState(EMPTY)
  const [validFrom, setValidFrom] = useState<IsoDate | null>(useToday())
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (values.name.trim() === '' || validFrom === null) return
    const body = { ...unitBodyOf(values), parentId, validFrom }
    recording.record({
      run: async () => {
        const { id } = await call('createUnit', { body })
        await navigate({ to: '/to-chuc/don-vi/$unitId', params: { unitId: id } })
      },
      done: words.unitAdded(values.name.trim()),
    })
  }

  return (
    <ActDialog
      title={words.addUnit}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.addUnit}
      busy={recording.busy}
      refusal={recording.remaining([...AT_PARENT, 'unit-code-taken'])}
    >
      <UnitPicker
        label={words.parent}
        hint={words.parentHint}
        optional
        chosenId={parentId}
        onPick={setParentId}
        error={recording.errorAt('parentId', AT_PARENT)}
      />
      <UnitFields values={values} onChange={setValues} tried={tried} errorAt={recording.errorAt} />
      <DayField
        label={words.from}
        value={validFrom}
        onChange={setValidFrom}
        error={tried && validFrom === null ? general.fillIn : null}
      />
    </ActDialog>
  )
}
