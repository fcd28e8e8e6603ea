import type { IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { call } from '../../platform/http.ts'
import { useToday } from '../../platform/today.ts'
import { TextField } from '../../ui/field/text-field.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import { ActDialog, DayField, UnitPicker } from '../organization/index.ts'
import { useSaving } from './use-saving.ts'

interface RecordOutageDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

interface Days {
  readonly fromOn: IsoDate | null
  readonly toOn: IsoDate | null
}

interface Place {
  readonly scope: 'everybody' | 'unit'
  /** Kept while everybody is meant, so that a wrong press loses nothing. */
  readonly unitId: string | null
}

/** Days on which work could not go on: what happened, when, where, by which paper. */
export function RecordOutageDialog({ open, onClose }: RecordOutageDialogProps) {
  const { forecasts, general } = useMessages()
  const words = forecasts.outages
  const today = useToday()
  const saving = useSaving(onClose)
  const [title, setTitle] = useState('')
  const [days, setDays] = useState<Days>({ fromOn: today, toOn: today })
  const [place, setPlace] = useState<Place>({ scope: 'everybody', unitId: null })
  const [decision, setDecision] = useState('')
  const [tried, setTried] = useState(false)
  const missing = (isMissing: boolean) => (tried && isMissing ? general.fillIn : null)
  const isPlaceMissing = place.scope === 'unit' && place.unitId === null

  function confirm(): void {
    setTried(true)
    const { fromOn, toOn } = days
    if (title.trim() === '' || isPlaceMissing || isReversed(days)) return
    if (fromOn === null || toOn === null) return
    const unitId = place.scope === 'unit' ? place.unitId : null
    const body = { title, fromOn, toOn, unitId, decision }
    saving.record({ run: () => call('recordOutage', { body }), done: words.recorded })
  }

  return (
    <ActDialog
      title={words.record}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={saving.busy}
      refusal={saving.remaining(['outage-days'])}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={title}
        onChange={setTitle}
        maxLength={300}
        error={missing(title.trim() === '') ?? saving.errorAt('title')}
      />
      <DayFields
        days={days}
        onChange={setDays}
        error={saving.errorAt('toOn', ['outage-days'])}
        missingText={tried ? general.fillIn : null}
      />
      <PlaceFields place={place} onChange={setPlace} error={missing(isPlaceMissing)} />
      <TextField
        label={words.decision}
        hint={words.decisionHint}
        value={decision}
        onChange={setDecision}
        maxLength={200}
        optional
      />
    </ActDialog>
  )
}

interface DayFieldsProps {
  readonly days: Days
  readonly onChange: (days: Days) => void
  readonly error: string | null
  /** What to say of an empty field; null while nothing was tried yet. */
  readonly missingText: string | null
}

function DayFields({ days, onChange, error, missingText }: DayFieldsProps) {
  const words = useMessages().forecasts.outages
  const { fromOn, toOn } = days
  const lastDayError = toOn === null ? missingText : error
  return (
    <>
      <DayField
        label={words.from}
        value={fromOn}
        onChange={(day) => onChange({ ...days, fromOn: day })}
        error={fromOn === null ? missingText : null}
      />
      <DayField
        label={words.to}
        value={toOn}
        onChange={(day) => onChange({ ...days, toOn: day })}
        error={isReversed(days) ? words.reversed : lastDayError}
      />
    </>
  )
}

function isReversed({ fromOn, toOn }: Days): boolean {
  return fromOn !== null && toOn !== null && toOn < fromOn
}

interface PlaceFieldsProps {
  readonly place: Place
  readonly onChange: (place: Place) => void
  readonly error: string | null
}

function PlaceFields({ place, onChange, error }: PlaceFieldsProps) {
  const words = useMessages().forecasts.outages
  return (
    <>
      <SegmentedControl<Place['scope']>
        label={words.scope}
        value={place.scope}
        segments={[
          { value: 'everybody', label: words.everybody },
          { value: 'unit', label: words.oneUnit },
        ]}
        onChange={(scope) => onChange({ ...place, scope })}
      />
      {place.scope === 'unit' && (
        <UnitPicker
          label={words.unit}
          hint={words.unitHint}
          chosenId={place.unitId}
          onPick={(unitId) => onChange({ ...place, unitId })}
          error={error}
        />
      )}
    </>
  )
}
