import type { IsoDate } from '@roviec/calendar'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { dayByKey } from '../day-by-key.ts'
import { weeksOfMonth } from '../weeks-of-month.ts'
import { CalendarCell } from './calendar-cell.tsx'
import { entriesByDay, spans, type CalendarEntry } from './calendar-entry.ts'
import { DayList } from './day-list.tsx'
import type { MonthCalendarProps } from './month-calendar-props.ts'
import styles from './calendar-grid.module.css'
import frame from './month-calendar.module.css'

interface CalendarGridProps extends MonthCalendarProps {
  readonly shown: readonly CalendarEntry[]
}

/** Weeks as rows, and the chosen day in full beside them. Tab goes from a day to its list. */
export function CalendarGrid({ shown, ...props }: CalendarGridProps) {
  const { label, entries, day, onDay, today, calendar, link } = props
  const [pointedId, setPointedId] = useState<string | null>(null)
  const { grid, onKey } = useGridKeys(day, onDay)
  const byDay = entriesByDay(shown)
  const pointed = entries.find(({ id }) => id === pointedId)
  return (
    <div className={frame['panes']}>
      <div className={styles['month']}>
        <table
          ref={grid}
          role="grid"
          aria-label={label}
          className={styles['grid']}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault()
          }}
        >
          <WeekdayHeads />
          <tbody>
            {weeksOfMonth(day).map((week, index) => (
              <tr key={index}>
                {week.map((on, weekday) =>
                  on === null ? (
                    <td key={weekday} className={styles['blank']} />
                  ) : (
                    <CalendarCell
                      key={on}
                      on={on}
                      entries={byDay.get(on) ?? NONE}
                      look={{
                        isChosen: on === day,
                        isToday: on === today,
                        isSpanned: pointed !== undefined && spans(pointed, on),
                      }}
                      calendar={calendar}
                      link={link}
                      onChoose={onDay}
                      onPoint={setPointedId}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DayList
        day={day}
        due={byDay.get(day) ?? NONE}
        underWay={entries.filter((entry) => entry.on !== day && spans(entry, day))}
        calendar={calendar}
        link={link}
        onPoint={setPointedId}
      />
    </div>
  )
}

const NONE: readonly CalendarEntry[] = []

/** Moves the focus with the day, but only where a key has moved it: a press of the head keeps it. */
function useGridKeys(day: IsoDate, onDay: (day: IsoDate) => void) {
  const grid = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    grid.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
  }, [day])

  function onKey(key: string): boolean {
    const next = dayByKey(key, day)
    if (next === null) return false
    byKey.current = true
    onDay(next)
    return true
  }

  return { grid, onKey }
}

function WeekdayHeads() {
  const { dates } = useMessages()
  return (
    <thead>
      <tr>
        {dates.weekdays.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
