import type { DayOff } from './day-off.ts'
import { nameSubstitute } from './holiday-names.ts'
import { addDays, isoDate, type IsoDate } from './iso-date.ts'
import { findWeeklyRest } from './weekly-rest.ts'

/**
 * The days given for holidays that fall on the weekly rest: each takes the next working day that is
 * neither a holiday nor given already. The holidays must be in the order of the days.
 * @law blld-2019-111
 */
export function computeSubstituteDays(holidays: readonly DayOff[]): readonly DayOff[] {
  const taken = new Set(holidays.map(({ on }) => on))
  return listDistinctDates(holidays)
    .filter(({ on }) => findWeeklyRest(on) !== null)
    .map((holiday) => {
      let on = addDays(holiday.on, 1)
      while (taken.has(on) || findWeeklyRest(on) !== null) on = addDays(on, 1)
      taken.add(on)
      return {
        on,
        name: nameSubstitute(holiday.name),
        kind: 'substitute' as const,
        citation: citationOn(holiday.on),
        verified: false,
      }
    })
}

/** Two holidays on one day (Giỗ Tổ on 30 April) still give one substitute: the law gives no more. */
function listDistinctDates(holidays: readonly DayOff[]): readonly DayOff[] {
  return holidays.filter(({ on }, index) => holidays[index - 1]?.on !== on)
}

function citationOn(on: IsoDate): string {
  const [, citation] = SUBSTITUTE_RULES.findLast(([from]) => from <= on) ?? []
  return `${citation ?? 'Bộ luật Lao động 1994, Điều 73'} (chưa đối chiếu)`
}

const SUBSTITUTE_RULES: readonly (readonly [from: IsoDate, citation: string])[] = [
  [isoDate('2013-05-01'), 'Bộ luật Lao động 2012, Điều 115 khoản 3'],
  [isoDate('2021-01-01'), 'Bộ luật Lao động 2019, Điều 111 khoản 3'],
]
