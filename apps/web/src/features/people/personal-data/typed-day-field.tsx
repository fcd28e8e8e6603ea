import { useMessages } from '../../../messages/language.tsx'
import { isTypedInFull } from '../../../ui/date-field/read-typed-day.ts'
import type { FieldText } from '../../../ui/field/field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { readLifeDay } from './file-values.ts'

interface TypedDayFieldProps extends FieldText {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether it was tried to save what is typed. */
  readonly tried: boolean
}

/** A day of somebody's life, typed: it may lie before any calendar of working days begins. */
export function TypedDayField({ tried, error, hint, ...rest }: TypedDayFieldProps) {
  const { personalData } = useMessages()
  const words = personalData.file
  const isWrong = readLifeDay(rest.value) === 'wrong' && (tried || isTypedInFull(rest.value))
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      maxLength={10}
      hint={hint ?? words.dayHint}
      error={isWrong ? words.wrongDay : error}
    />
  )
}
