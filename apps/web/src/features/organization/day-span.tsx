import type { IsoDate } from '@roviec/calendar'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'

interface DaySpanProps {
  readonly from: IsoDate
  /** Null while it lasts. */
  readonly to: IsoDate | null
}

/** From a day to a day, or until now. */
export function DaySpan({ from, to }: DaySpanProps) {
  const { unit: words } = useMessages().organization
  if (to === null) return words.sinceDay(formatDay(from))
  if (to === from) return formatDay(from)
  return words.between(formatDay(from), formatDay(to))
}
