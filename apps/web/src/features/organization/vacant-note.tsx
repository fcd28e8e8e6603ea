import { daysBetween, type IsoDate } from '@roviec/calendar'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { useToday } from '../../platform/today.ts'

/** Since when a seat has had no holder, and how many days that is. */
export function VacantNote({ since }: { readonly since: IsoDate }) {
  const { dates } = useMessages()
  const days = daysBetween(since, useToday()) + 1
  return (
    <>
      {dates.since(formatDay(since))}
      {days > 1 && ` (${dates.daysShort(days)})`}
    </>
  )
}
