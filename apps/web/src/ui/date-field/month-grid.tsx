import {
  addDays,
  addMonths,
  civilDate,
  daysInMonth,
  isoDateOf,
  isoWeekday,
  type IsoDate,
  type WorkingCalendar,
} from '@roviec/calendar'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { formatLongDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { dayOffWords } from '../day-tag/day-off-words.ts'
import { Button, IconButton } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import styles from './date-field.module.css'

interface MonthGridProps {
  readonly value: IsoDate | null
  readonly today: IsoDate
  readonly earliest?: IsoDate | undefined
  readonly calendar: WorkingCalendar
  readonly onPick: (day: IsoDate) => void
}

/** A month to choose a day from. Arrows move by day and week, Page Up and Page Down by month. */
export function MonthGrid({ value, today, earliest, calendar, onPick }: MonthGridProps) {
  const messages = useMessages()
  const [focused, setFocused] = useState(value ?? today)
  const grid = useRef<HTMLTableElement>(null)
  const { year, month } = civilDate(focused)

  useEffect(() => {
    grid.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
  }, [focused])

  return (
    <div className={styles['month']}>
      <MonthHead focused={focused} onMove={setFocused} />
      <table
        ref={grid}
        role="grid"
        onKeyDown={(event) => {
          const next = moveFocus(event, focused)
          if (next === null) return
          event.preventDefault()
          setFocused(next)
        }}
      >
        <WeekdayHeads />
        <tbody>
          {weeksOf(year, month).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={day ?? weekday} aria-selected={day !== null && day === value}>
                  {day !== null && (
                    <DayButton
                      day={day}
                      label={dayLabel(day)}
                      isFocused={day === focused}
                      isToday={day === today}
                      isChosen={day === value}
                      isOff={calendar.isDayOff(day)}
                      isBarred={earliest !== undefined && day < earliest}
                      onPick={onPick}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button kind="quiet" size="small" onClick={() => setFocused(today)}>
        {messages.dates.field.today}
      </Button>
    </div>
  )

  function dayLabel(day: IsoDate): string {
    const words = formatLongDay(day, messages)
    const dayOff = calendar.dayOffOn(day)
    return dayOff === null ? words : messages.dates.dayOff(words, dayOffWords(dayOff, messages))
  }
}

interface MonthHeadProps {
  readonly focused: IsoDate
  readonly onMove: (day: IsoDate) => void
}

function MonthHead({ focused, onMove }: MonthHeadProps) {
  const { dates } = useMessages()
  const { year, month } = civilDate(focused)
  return (
    <div className={styles['month-head']}>
      <IconButton
        icon="chevron-left"
        label={dates.field.previousMonth}
        onClick={() => onMove(addMonths(focused, -1))}
      />
      <strong aria-live="polite">{dates.monthOfYear(month, year)}</strong>
      <IconButton
        icon="chevron-right"
        label={dates.field.nextMonth}
        onClick={() => onMove(addMonths(focused, 1))}
      />
    </div>
  )
}

function WeekdayHeads() {
  const { dates } = useMessages()
  return (
    <thead>
      <tr>
        {dates.weekdaysShort.map((name, index) => (
          <th key={name} scope="col" abbr={dates.weekdays[index]}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface DayButtonProps {
  readonly day: IsoDate
  readonly label: string
  readonly isFocused: boolean
  readonly isToday: boolean
  readonly isChosen: boolean
  readonly isOff: boolean
  readonly isBarred: boolean
  readonly onPick: (day: IsoDate) => void
}

function DayButton({ day, label, isFocused, isBarred, onPick, ...look }: DayButtonProps) {
  return (
    <button
      type="button"
      tabIndex={isFocused ? 0 : -1}
      aria-label={label}
      aria-current={look.isToday ? 'date' : undefined}
      disabled={isBarred}
      className={classNames(
        styles['day'],
        look.isOff && styles['off'],
        look.isToday && styles['today'],
        look.isChosen && styles['chosen'],
      )}
      onClick={() => onPick(day)}
    >
      {civilDate(day).day}
    </button>
  )
}

const DAYS_BY_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

function moveFocus({ key }: KeyboardEvent, from: IsoDate): IsoDate | null {
  const days = DAYS_BY_KEY[key]
  if (days !== undefined) return addDays(from, days)
  if (key === 'PageUp') return addMonths(from, -1)
  if (key === 'PageDown') return addMonths(from, 1)
  if (key === 'Home') return addDays(from, 1 - isoWeekday(from))
  return key === 'End' ? addDays(from, 7 - isoWeekday(from)) : null
}

/** Weeks from Monday to Sunday; null before the first day of the month and after its last. */
function weeksOf(year: number, month: number): readonly (readonly (IsoDate | null)[])[] {
  const first = isoDateOf({ year, month, day: 1 })
  const offset = isoWeekday(first) - 1
  const count = daysInMonth(year, month)
  return Array.from({ length: Math.ceil((offset + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - offset
      return day >= 0 && day < count ? addDays(first, day) : null
    }),
  )
}
