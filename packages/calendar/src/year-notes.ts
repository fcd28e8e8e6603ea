import type { DayOff } from './day-off.ts'
import { civilDate, type IsoDate } from './iso-date.ts'
import { CULTURAL_DAY_FIRST_YEAR } from './statutory-holidays.ts'
import { YEAR_DECISIONS } from './year-decisions.ts'

/** What the reader of a year's calendar must know about it, in Vietnamese. */
export function listYearNotes(
  year: number,
  facts: {
    readonly isDecided: boolean
    readonly hasCulturalDay: boolean
    readonly daysOff: readonly DayOff[]
  },
): readonly string[] {
  const notes = facts.isDecided ? noteOnUnverifiedRows(facts.daysOff) : [noteOnMissingNotice(year)]
  if (year < CULTURAL_DAY_FIRST_YEAR) return notes
  return [...notes, facts.hasCulturalDay ? CULTURAL_DAY_ON : CULTURAL_DAY_OFF]
}

const CULTURAL_DAY_OFF =
  '24/11 (Ngày Văn hóa Việt Nam): Nghị quyết 80-NQ/TW và Nghị quyết 30/NQ-CP năm 2026 yêu cầu ' +
  'cho nghỉ, chưa thấy văn bản có hiệu lực. Mặc định là ngày làm việc; đơn vị có thể bật.'

const CULTURAL_DAY_ON =
  '24/11 (Ngày Văn hóa Việt Nam) được tính là ngày nghỉ theo lựa chọn của đơn vị; ' +
  'chưa thấy văn bản có hiệu lực.'

function noteOnUnverifiedRows(daysOff: readonly DayOff[]): string[] {
  const dates = [...new Set(daysOff.filter(({ verified }) => !verified).map(({ on }) => on))]
  if (dates.length === 0) return []
  dates.sort()
  return [`Chưa đối chiếu với thông báo chính thức: ${dates.map(shortDate).join(', ')}.`]
}

function noteOnMissingNotice(year: number): string {
  if (year < FIRST_LABOUR_CODE_YEAR) {
    return `Danh mục ngày nghỉ trước Bộ luật Lao động 1994 chưa được nhập; năm ${year} tính theo Bộ luật này.`
  }
  const isLater = YEAR_DECISIONS.every((decision) => decision.year < year)
  if (!isLater) {
    return `Ngày nghỉ năm ${year} tính theo luật cùng thời, chưa đối chiếu với thông báo của năm đó.`
  }
  return (
    `Chưa có thông báo chính thức về ngày nghỉ năm ${year}: ngày nghỉ tính theo luật hiện hành, ` +
    'chưa có ngày hoán đổi.'
  )
}

/** The Labour Code of 1994 is in force from 1 January 1995. */
const FIRST_LABOUR_CODE_YEAR = 1995

function shortDate(on: IsoDate): string {
  const { day, month } = civilDate(on)
  return `${day}/${month}`
}
