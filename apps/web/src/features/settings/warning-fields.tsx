import { useMessages } from '../../messages/language.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import {
  NUMBER_LIMITS,
  type NumberSetting,
  readNumber,
  type SettingsFields,
} from './settings-values.ts'

interface FieldsProps {
  readonly fields: SettingsFields
  readonly onEdit: (more: Partial<SettingsFields>) => void
}

/** When people are warned. */
export function WarningFields({ fields, onEdit }: FieldsProps) {
  const words = useMessages().settings
  const days = words.days(NUMBER_LIMITS.dueSoonWorkingDays.max)
  const field = (name: NumberSetting, label: string, hint: string) => (
    <NumberField
      name={name}
      label={label}
      hint={hint}
      typed={fields[name]}
      onEdit={(typed) => onEdit({ [name]: typed })}
    />
  )
  return (
    <>
      {field('dueSoonWorkingDays', words.dueSoon, `${words.dueSoonHint} ${days}`)}
      {field('notAcceptedWorkingDays', words.notAccepted, `${words.notAcceptedHint} ${days}`)}
      {field('forecastLatePercent', words.latePercent, words.latePercentHint)}
    </>
  )
}

interface NumberFieldProps {
  readonly name: NumberSetting
  readonly label: string
  readonly hint: string
  readonly typed: string
  readonly onEdit: (typed: string) => void
}

function NumberField({ name, label, hint, typed, onEdit }: NumberFieldProps) {
  const words = useMessages().settings
  const { min, max } = NUMBER_LIMITS[name]
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      maxLength={3}
      value={typed}
      onChange={onEdit}
      error={readNumber(name, typed) === null ? words.wrongNumber(min, max) : null}
    />
  )
}
