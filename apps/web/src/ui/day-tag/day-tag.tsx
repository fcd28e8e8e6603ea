import type { IsoDate } from '@roviec/calendar'
import { formatLongDay, formatWeekday } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Tag } from '../tag/tag.tsx'
import styles from './day-tag.module.css'

interface DayTagProps {
  readonly today: IsoDate
  /** The name of the day off; null on a working day. */
  readonly dayOffName: string | null
  readonly nextWorkingDay: IsoDate
}

/** Today; on a day off it says so, and when work goes on. */
export function DayTag({ today, dayOffName, nextWorkingDay }: DayTagProps) {
  const messages = useMessages()
  const day = formatLongDay(today, messages)
  if (dayOffName === null) return <Tag tone="grey">{day}</Tag>
  return (
    <>
      <Tag tone="off" icon="calendar-off">
        {messages.dates.dayOff(day, messages.dates.dayOffPlain)}
      </Tag>
      <span className={styles['back']}>
        {messages.dates.backToWork(formatWeekday(nextWorkingDay, messages))}
      </span>
    </>
  )
}
