import type { DayOff } from './day-off.ts'
import { isoDate, isoWeekday, type IsoDate } from './iso-date.ts'

/**
 * The weekly rest of public offices: Saturday and Sunday since the 40-hour week of 2 October 1999,
 * Sunday alone before it. Null on every other day. @law qd-188-1999
 */
export function findWeeklyRest(on: IsoDate): DayOff | null {
  const weekday = isoWeekday(on)
  if (weekday === 7) return { ...SUNDAY, on }
  return weekday === 6 && on >= FORTY_HOUR_WEEK_ON ? { ...SATURDAY, on } : null
}

const FORTY_HOUR_WEEK_ON = isoDate('1999-10-02')

const SUNDAY = {
  name: 'Chủ nhật',
  kind: 'weekend',
  citation: 'Ngày nghỉ hằng tuần (Bộ luật Lao động 2019, Điều 111)',
  verified: true,
} as const

const SATURDAY = {
  name: 'Thứ Bảy',
  kind: 'weekend',
  citation: 'Tuần làm việc 40 giờ (Quyết định 188/1999/QĐ-TTg)',
  verified: true,
} as const
