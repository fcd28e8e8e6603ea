import { addMonths, civilDate, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import { useEffect, useRef, useState } from 'react'
import { formatLongDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { dayOffWords } from '../day-tag/day-off-words.ts'
import { Button, IconButton } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import { dayByKey } from '../day-by-key.ts'
import { weeksOfMonth } from '../weeks-of-month.ts'
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
          const next = dayByKey(event.key, focused)
          if (next === null) return
          event.preventDefault()
          setFocused(next)
        }}
      >
        <WeekdayHeads />
        <tbody>
          {weeksOfMonth(focused).map((week, index) => (
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
