import type { IsoDate } from '@roviec/calendar'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'

interface DayFieldProps {
  readonly label: string
  readonly value: IsoDate | null
  readonly onChange: (day: IsoDate | null) => void
  readonly error?: string | null | undefined
  readonly hint?: string | undefined
  readonly optional?: boolean | undefined
}

/** A day of the office calendar. */
export function DayField(props: DayFieldProps) {
  const { working } = useOfficeCalendar()
  return <DateField {...props} today={useToday()} calendar={working} />
}

interface DecisionFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | null | undefined
}

/** The decision by which something is done. */
export function DecisionField(props: DecisionFieldProps) {
  const { organizationActs: words } = useMessages()
  return <TextField {...props} label={words.decision} hint={words.decisionHint} maxLength={200} />
}
