import type { IsoDate } from '@roviec/calendar'
import { formatLongDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { DayKind } from './day-kind.tsx'
import { EntryRows } from './entry-rows.tsx'
import type { MonthCalendarProps } from './month-calendar-props.ts'
import styles from './month-calendar.module.css'

interface DayListProps extends Pick<MonthCalendarProps, 'calendar' | 'link'> {
  readonly day: IsoDate
  readonly due: readonly CalendarEntry[]
  readonly underWay: readonly CalendarEntry[]
  readonly onPoint: (id: string | null) => void
}

const UNDER_WAY_MAX = 100

/** The chosen day in full: what is due, and what is meant to be under way. */
export function DayList({ day, due, underWay, calendar, link, onPoint }: DayListProps) {
  const messages = useMessages()
  const { monthCalendar: words } = messages
  return (
    <aside className={styles['day']} aria-label={words.chosenDay}>
      <h3>{formatLongDay(day, messages)}</h3>
      <DayKind on={day} calendar={calendar} />
      {due.length === 0 ? (
        <p className={styles['quiet']}>{words.nothingDue}</p>
      ) : (
        <EntryRows entries={due} link={link} onPoint={onPoint} />
      )}
      {underWay.length > 0 && (
        <details className={styles['under-way']}>
          <summary>{words.underWay(underWay.length)}</summary>
          <EntryRows entries={underWay.slice(0, UNDER_WAY_MAX)} link={link} onPoint={onPoint} />
          {underWay.length > UNDER_WAY_MAX && (
            <p className={styles['quiet']}>{words.more(underWay.length - UNDER_WAY_MAX)}</p>
          )}
        </details>
      )}
    </aside>
  )
}
