import { civilDate, endOfMonth, isoDateOf, type IsoDate } from '@roviec/calendar'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { ErrorState } from '../../../ui/state-view/state-view.tsx'
import { taskMonthQuery, type MonthFilters } from '../api.ts'
import { TaskCalendar } from './task-calendar.tsx'
import styles from './task-calendar.module.css'

interface TaskListCalendarProps {
  readonly filters: MonthFilters
  /** Today unless a day is chosen. */
  readonly on: IsoDate | undefined
}

/** The tasks of one month behind the filters of the list; each month is asked for by itself. */
export function TaskListCalendar({ filters, on }: TaskListCalendarProps) {
  const { monthCalendar: words } = useMessages()
  const navigate = useNavigate({ from: '/tasks' })
  const today = useToday()
  const day = on ?? today
  const { data, error, isPending, refetch } = useQuery(taskMonthQuery(filters, monthOf(day)))
  if (error !== null && data === undefined) {
    return <ErrorState failure={error} onRetry={() => void refetch()} />
  }
  return (
    <div className={styles['screen']}>
      {data?.more === true && (
        <p className={styles['notice']}>{words.tooMany(data.entries.length)}</p>
      )}
      <TaskCalendar
        tasks={data?.entries ?? NONE}
        day={day}
        isLoading={isPending}
        onDay={(chosen) =>
          void navigate({ search: (was) => ({ ...was, on: chosen }), replace: true })
        }
      />
    </div>
  )
}

const NONE: readonly [] = []

function monthOf(day: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const { year, month } = civilDate(day)
  const from = isoDateOf({ year, month, day: 1 })
  return { from, to: endOfMonth({ year, month }) }
}
