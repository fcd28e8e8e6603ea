import type { IsoDate } from '@roviec/calendar'
import type { TaskSummary } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { MonthCalendar } from '../../../ui/month-calendar/month-calendar.tsx'
import { isInMonth, nearestDay } from '../../../ui/month-calendar/calendar-entry.ts'
import { calendarEntries } from './calendar-entries.ts'
import styles from './task-calendar.module.css'

interface TaskCalendarProps {
  readonly tasks: readonly TaskSummary[]
  /**
   * The chosen day. Null while nobody has chosen: today then, or where nothing is due in this
   * month the nearest day on which something is.
   */
  readonly day: IsoDate | null
  readonly onDay: (day: IsoDate) => void
  readonly isLoading?: boolean | undefined
}

/** Tasks on the days on which they are due; those without a day are counted beneath. */
export function TaskCalendar({ tasks, day, onDay, isLoading }: TaskCalendarProps) {
  const messages = useMessages()
  const { monthCalendar: words } = messages
  const { working, dueSoonWorkingDays } = useOfficeCalendar()
  const today = useToday()
  const entries = useMemo(
    () => calendarEntries(tasks, dueSoonWorkingDays, messages),
    [tasks, dueSoonWorkingDays, messages],
  )
  const hasThisMonth = entries.some(({ on }) => isInMonth(on, today))
  const start = hasThisMonth ? today : (nearestDay(entries, today) ?? today)
  const undated = tasks.length - entries.length
  return (
    <>
      <MonthCalendar
        label={words.tasks}
        entries={entries}
        day={day ?? start}
        onDay={onDay}
        today={today}
        calendar={working}
        isLoading={isLoading}
        link={({ id, title }, look) => (
          <Link to="/tasks/$taskId" params={{ taskId: id }} title={title} {...look}>
            {title}
          </Link>
        )}
      />
      {undated > 0 && <p className={styles['undated']}>{words.undated(undated)}</p>}
    </>
  )
}
