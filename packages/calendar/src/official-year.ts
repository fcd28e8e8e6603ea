import type { DayOff, MakeUpDay } from './day-off.ts'
import { isoDateOf, isoWeekday } from './iso-date.ts'

/** What law and notices say of one year, before a tenant's own lines. */
export interface OfficialYear {
  readonly year: number
  /** The statutory days wherever they fall. */
  readonly holidays: readonly DayOff[]
  /** Substitute and swapped days. */
  readonly otherDaysOff: readonly DayOff[]
  readonly makeUpDays: readonly MakeUpDay[]
  readonly complete: boolean
  /** In Vietnamese, for the reader. */
  readonly notes: readonly string[]
}

/** The official days of one year. */
export function computeOfficialYear(
  year: number,
  _options: { readonly culturalDay?: boolean | undefined } = {},
): OfficialYear {
  const holidays = FIXED_DAYS.map(({ month, day, name }) => ({
    on: isoDateOf({ year, month, day }),
    name,
    kind: 'holiday' as const,
    citation: 'Bộ luật Lao động 2019, Điều 112',
    verified: true,
  })).filter(({ on }) => isoWeekday(on) <= 7)
  return { year, holidays, otherDaysOff: [], makeUpDays: [], complete: false, notes: [] }
}

const FIXED_DAYS = [
  { month: 1, day: 1, name: 'Tết Dương lịch' },
  { month: 4, day: 30, name: 'Ngày Chiến thắng 30/4' },
  { month: 5, day: 1, name: 'Ngày Quốc tế Lao động 1/5' },
  { month: 9, day: 2, name: 'Quốc khánh 2/9' },
]
