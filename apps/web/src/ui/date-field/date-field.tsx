import { Popover } from '@mantine/core'
import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import { useEffect, useState } from 'react'
import { formatDay, formatLongDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import type { Messages } from '../../messages/vi.ts'
import { dayOffWords } from '../day-tag/day-off-words.ts'
import { IconButton } from '../button/button.tsx'
import { Field, type ControlLinks, type FieldText } from '../field/field.tsx'
import fieldStyles from '../field/field.module.css'
import { MonthGrid } from './month-grid.tsx'
import { isTypedInFull, readTypedDay } from './read-typed-day.ts'
import styles from './date-field.module.css'

interface DateFieldProps extends FieldText {
  readonly value: IsoDate | null
  /** Null when the field is empty, or holds something that is no day. */
  readonly onChange: (value: IsoDate | null) => void
  readonly today: IsoDate
  /** Days off are shaded, and said beneath the field. */
  readonly calendar: WorkingCalendar
  readonly earliest?: IsoDate | undefined
}

/** A day typed as the office writes it, or chosen from a month. */
export function DateField(props: DateFieldProps) {
  const messages = useMessages()
  const { value, today, earliest, label, optional } = props
  const [text, setText] = useState(value === null ? '' : formatDay(value))
  const typed = readTypedDay(text, today)
  useEffect(() => {
    if (value !== null) setText(formatDay(value))
  }, [value])

  const problem = problemOf({ text, typed, earliest }, messages)
  return (
    <Field
      label={label}
      optional={optional}
      hint={props.hint ?? hintOf(value, props.calendar, messages)}
      error={problem ?? props.error}
    >
      {(links) => (
        <DateControl {...props} links={links} text={text} setText={setText} typed={typed} />
      )}
    </Field>
  )
}

interface DateControlProps extends DateFieldProps {
  readonly links: ControlLinks
  readonly text: string
  readonly setText: (text: string) => void
  readonly typed: IsoDate | null
}

/** The text, and the button that opens the month. */
function DateControl({ links, text, setText, typed, ...props }: DateControlProps) {
  const { value, onChange, today, earliest } = props
  const take = (day: IsoDate | null) => {
    onChange(day !== null && earliest !== undefined && day < earliest ? null : day)
  }
  const takeTyped = () => {
    if (typed !== value) take(typed)
  }
  const type = (words: string) => {
    setText(words)
    if (words === '') onChange(null)
    else if (isTypedInFull(words)) take(readTypedDay(words, today))
  }
  return (
    <span className={fieldStyles['row']}>
      <input
        {...links}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={fieldStyles['control']}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => {
          if (typed !== null) setText(formatDay(typed))
          takeTyped()
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && typed !== null) takeTyped()
        }}
      />
      <MonthButton
        {...props}
        onPick={(day) => {
          setText(formatDay(day))
          take(day)
        }}
      />
    </span>
  )
}

type MonthButtonProps = Pick<DateFieldProps, 'value' | 'today' | 'calendar' | 'earliest'> & {
  readonly onPick: (day: IsoDate) => void
}

function MonthButton({ value, today, calendar, earliest, onPick }: MonthButtonProps) {
  const { dates } = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      withinPortal
      position="bottom-end"
    >
      <Popover.Target>
        <IconButton
          icon="calendar"
          label={dates.field.openCalendar}
          className={styles['open']}
          aria-expanded={open}
          onClick={() => setOpen((was) => !was)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={dates.field.calendar}>
        <MonthGrid
          value={value}
          today={today}
          earliest={earliest}
          calendar={calendar}
          onPick={(day) => {
            onPick(day)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface Typed {
  readonly text: string
  readonly typed: IsoDate | null
  readonly earliest: IsoDate | undefined
}

function problemOf({ text, typed, earliest }: Typed, { dates }: Messages): string | null {
  // Half a date is no mistake yet.
  if (text.trim().length < 3) return null
  if (typed === null) return /\d{4}$|^\D+$/.test(text.trim()) ? dates.field.invalid : null
  return earliest !== undefined && typed < earliest ? dates.field.inPast : null
}

function hintOf(value: IsoDate | null, calendar: WorkingCalendar, messages: Messages) {
  if (value === null) return messages.dates.field.hint
  const dayOff = calendar.dayOffOn(value)
  const day = formatLongDay(value, messages)
  return dayOff === null ? day : messages.dates.dayOff(day, dayOffWords(dayOff, messages))
}
