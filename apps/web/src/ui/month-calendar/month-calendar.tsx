import { addMonths, civilDate } from '@roviec/calendar'
import { useState } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Button, IconButton } from '../button/button.tsx'
import { useIsPhone } from '../use-screen.ts'
import { Agenda } from './agenda.tsx'
import { CalendarGrid } from './calendar-grid.tsx'
import { isInMonth, nearestDay, type CalendarEntry } from './calendar-entry.ts'
import type { MonthCalendarProps } from './month-calendar-props.ts'
import styles from './month-calendar.module.css'

/** A month with what falls on its days: a grid at a desk, a list by day on a phone. */
export function MonthCalendar(props: MonthCalendarProps) {
  const isPhone = useIsPhone()
  const [jumps, setJumps] = useState(0)
  const shown = props.entries.filter(({ on }) => isInMonth(on, props.day))
  return (
    <div className={styles['calendar']}>
      <Head {...props} shown={shown} onToday={() => setJumps(jumps + 1)} />
      {shown.length === 0 && <EmptyMonth {...props} />}
      {isPhone ? (
        <Agenda {...props} shown={shown} jumps={jumps} />
      ) : (
        <CalendarGrid {...props} shown={shown} />
      )}
    </div>
  )
}

interface HeadProps extends MonthCalendarProps {
  readonly shown: readonly CalendarEntry[]
  /** Also where the chosen day is today already: a list may have been scrolled away from it. */
  readonly onToday: () => void
}

function Head({ day, onDay, today, shown, onToday }: HeadProps) {
  const { dates, monthCalendar: words } = useMessages()
  const { month, year } = civilDate(day)
  const late = shown.filter(({ tone }) => tone === 'late').length
  return (
    <div className={styles['head']}>
      <IconButton
        icon="chevron-left"
        label={dates.field.previousMonth}
        onClick={() => onDay(addMonths(day, -1))}
      />
      <h2 aria-live="polite">{dates.monthOfYear(month, year)}</h2>
      <IconButton
        icon="chevron-right"
        label={dates.field.nextMonth}
        onClick={() => onDay(addMonths(day, 1))}
      />
      <Button
        onClick={() => {
          onDay(today)
          onToday()
        }}
      >
        {dates.field.today}
      </Button>
      <span className={styles['count']}>{words.count(shown.length, late)}</span>
    </div>
  )
}

/** Nothing falls into this month: says so, and leads to the nearest day on which something does. */
function EmptyMonth({ entries, day, onDay, isLoading }: MonthCalendarProps) {
  const { general, monthCalendar: words } = useMessages()
  if (isLoading === true) {
    return (
      <p role="status" className={styles['empty']}>
        {general.loading}
      </p>
    )
  }
  const nearest = nearestDay(entries, day)
  return (
    <p className={styles['empty']}>
      {words.emptyMonth}{' '}
      {nearest !== null && (
        <Button kind="quiet" onClick={() => onDay(nearest)}>
          {words.nearest(formatDay(nearest))}
        </Button>
      )}
    </p>
  )
}
