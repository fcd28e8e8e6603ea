import type { IsoDate } from '@roviec/calendar'
import { useEffect, useRef } from 'react'
import { formatWeekday } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../class-names.ts'
import { weeksOfMonth } from '../weeks-of-month.ts'
import { entriesByDay, type CalendarEntry } from './calendar-entry.ts'
import { DayKind } from './day-kind.tsx'
import { EntryRows } from './entry-rows.tsx'
import type { MonthCalendarProps } from './month-calendar-props.ts'
import styles from './month-calendar.module.css'

interface AgendaProps extends MonthCalendarProps {
  readonly shown: readonly CalendarEntry[]
  /** How often today was asked for; each time it comes into sight. */
  readonly jumps: number
}

/** The days of a month on which something falls, or that are off or worked against the rule. */
export function Agenda({ label, shown, jumps, day, today, calendar, link }: AgendaProps) {
  const messages = useMessages()
  const todayHead = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (jumps > 0) todayHead.current?.scrollIntoView({ block: 'center' })
  }, [jumps])
  const byDay = entriesByDay(shown)
  const days = weeksOfMonth(day)
    .flat()
    .filter((on) => on !== null)
    .filter((on) => byDay.has(on) || isTold(on))
  return (
    <ol className={styles['agenda']} aria-label={label}>
      {days.map((on) => (
        <li key={on} className={classNames(calendar.isDayOff(on) && styles['off'])}>
          <h3
            ref={on === today ? todayHead : null}
            aria-current={on === today ? 'date' : undefined}
            className={classNames(on === today && styles['today-head'])}
          >
            {formatWeekday(on, messages)}
            {on === today && ` · ${messages.dates.field.today}`}
          </h3>
          <DayKind on={on} calendar={calendar} />
          <EntryRows entries={byDay.get(on) ?? []} link={link} />
        </li>
      ))}
    </ol>
  )

  /** Today, a named day off and a make-up day are told even when nothing falls on them. */
  function isTold(on: IsoDate): boolean {
    const dayOff = calendar.dayOffOn(on)
    const isNamed = dayOff !== null && dayOff.kind !== 'weekend'
    return on === today || isNamed || calendar.makeUpDayOn(on) !== null
  }
}
