import { civilDate, solarFromLunar, yearOf, type IsoDate } from '@roviec/calendar'
import type { CalendarAtom } from './calendar-atoms.ts'

/**
 * Holidays and anniversaries by name, as days: "Tết Nguyên đán Bính Ngọ 2026", "Quốc khánh 2/9",
 * "Giỗ Tổ Hùng Vương". They count only with a cue beside them ("trước", "dịp"); without a year it
 * is the first one on or after the document's date.
 */
export function findHolidayAtoms(text: string, issuedOn: IsoDate | null): CalendarAtom[] {
  if (!MAY_HOLD.test(text)) return []
  const atoms: CalendarAtom[] = []
  for (const match of text.matchAll(HOLIDAY)) {
    // What comes "after Tết" has no day.
    if (/(?<!\p{L})sau\s$/iu.test(text.slice(Math.max(0, match.index - 5), match.index))) continue
    const day = readHoliday(match, issuedOn)
    if (day === null) continue
    const place = { start: match.index, end: match.index + match[0].length }
    atoms.push({ ...place, ...day, kind: 'day', firstDay: 0, edge: null, weak: true })
  }
  return atoms
}

interface Holiday {
  readonly words: string
  readonly month: number
  readonly day: number
  readonly isLunar: boolean
}

const HOLIDAYS: readonly Holiday[] = [
  { words: 'Tết\\sDương\\slịch', month: 1, day: 1, isLunar: false },
  {
    words: 'Tết\\s(?:Nguyên\\sđán|[Ââ]m\\slịch|cổ\\struyền|Nguyên\\sĐán)',
    month: 1,
    day: 1,
    isLunar: true,
  },
  { words: 'Tết\\sTrung\\sthu', month: 8, day: 15, isLunar: true },
  { words: 'Giỗ\\s[Tt]ổ(?:\\sHùng\\sVương)?', month: 3, day: 10, isLunar: true },
  {
    words: 'Quốc\\skhánh(?:\\snước\\sCộng\\shòa\\sxã\\shội\\schủ\\snghĩa\\sViệt\\sNam)?',
    month: 9,
    day: 2,
    isLunar: false,
  },
  {
    words: '[Gg]iải\\sphóng\\smiền\\sNam(?:,?\\sthống\\snhất\\sđất\\snước)?',
    month: 4,
    day: 30,
    isLunar: false,
  },
  { words: 'Quốc\\stế\\s[Ll]ao\\sđộng', month: 5, day: 1, isLunar: false },
  { words: 'Quốc\\stế\\s[Pp]hụ\\snữ', month: 3, day: 8, isLunar: false },
  { words: 'Phụ\\snữ\\sViệt\\sNam', month: 10, day: 20, isLunar: false },
  { words: 'Nhà\\sgiáo\\sViệt\\sNam', month: 11, day: 20, isLunar: false },
  { words: 'Thầy\\sthuốc\\sViệt\\sNam', month: 2, day: 27, isLunar: false },
  { words: 'Thương\\sbinh\\s?[-–]\\s?[Ll]iệt\\s[Ss][ĩỹ]', month: 7, day: 27, isLunar: false },
  {
    words: '[Tt]hành\\slập\\sĐảng(?:\\sCộng\\ssản\\sViệt\\sNam)?',
    month: 2,
    day: 3,
    isLunar: false,
  },
  { words: 'Chuyển\\sđổi\\ssố\\squốc\\sgia', month: 10, day: 10, isLunar: false },
  { words: 'Pháp\\sluật\\s(?:nước\\s|Việt\\sNam)', month: 11, day: 9, isLunar: false },
]

const STEMS = 'Canh,Tân,Nhâm,Quý,Giáp,Ất,Bính,Đinh,Mậu,Kỷ'.split(',')
const BRANCHES = 'Thân,Dậu,Tuất,Hợi,Tý,Sửu,Dần,Mão,Thìn,Tỵ,Ngọ,Mùi'.split(',')
const CYCLE = `(?:(?<stem>${STEMS.join('|')}|Quí|Kỉ)\\s(?<branch>${BRANCHES.join('|')}|Tí|Tị|Mẹo))`
const MAY_HOLD = /Tết|Tổ|khánh|phóng|Quốc\stế|Việt\sNam|Thương\sbinh|Đảng|quốc\sgia|Pháp\sluật/u

// Names of days only: "ngày", "Ngày", "lễ" in front, or a name that is nothing but a day.
const DAY_ONLY = 4
const NAMES = HOLIDAYS.map(({ words }, index) => {
  const group = `(?<h${index}>${words})`
  const isDayByItself = index <= DAY_ONLY
  return isDayByItself ? `(?:[Nn]gày\\s|[Ll]ễ\\s)?${group}` : `(?:[Nn]gày|[Ll]ễ)\\s${group}`
})
const HOLIDAY = new RegExp(
  `(?<!\\p{L})(?:${NAMES.join('|')})(?!\\p{L})(?:\\s(?:năm\\s)?${CYCLE})?(?:\\s?\\(?(?:ngày\\s)?(?<day>\\d{1,2})[/-](?<month>\\d{1,2})(?!\\d)(?:[/-](?<dated>\\d{4}))?\\)?)?(?:\\s?[-–,(]?\\s?(?:năm\\s)?(?<year>20\\d{2})(?!\\d)\\)?)?`,
  'gu',
)

function readHoliday(
  match: RegExpExecArray,
  issuedOn: IsoDate | null,
): Pick<CalendarAtom, 'year' | 'part' | 'day'> | null {
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {}
  const holiday = HOLIDAYS.find((_, index) => groups[`h${index}`] !== undefined)
  if (holiday === undefined) return null
  const written = groups['year'] ?? groups['dated']
  const year = written === undefined ? yearOfCycle(groups, issuedOn) : Number(written)
  if (groups['day'] !== undefined) {
    return { year, part: Number(groups['month']), day: Number(groups['day']) }
  }
  if (!holiday.isLunar) return { year, part: holiday.month, day: holiday.day }
  const on = year === null ? nextLunar(holiday, issuedOn) : solarOf(holiday, year)
  if (on === null) return null
  const { month, day, year: solarYear } = civilDate(on)
  return { year: solarYear, part: month, day }
}

/** The year that "Bính Ngọ" names: the one of its cycle nearest behind the document's date. */
function yearOfCycle(
  groups: Readonly<Record<string, string | undefined>>,
  issuedOn: IsoDate | null,
): number | null {
  const stem = STEMS.indexOf(spelled(groups['stem']))
  const branch = BRANCHES.indexOf(spelled(groups['branch']))
  if (stem < 0 || branch < 0 || issuedOn === null) return null
  const first = yearOf(issuedOn)
  for (let year = first; year < first + 60; year++) {
    if (year % 10 === stem && year % 12 === branch) return year
  }
  return null
}

const SPELLINGS: Readonly<Record<string, string>> = {
  Quí: 'Quý',
  Kỉ: 'Kỷ',
  Tí: 'Tý',
  Tị: 'Tỵ',
  Mẹo: 'Mão',
}

function spelled(text = ''): string {
  return SPELLINGS[text] ?? text
}

function solarOf({ month, day }: Holiday, year: number): IsoDate | null {
  if (year < LUNAR_YEAR_MIN || year > LUNAR_YEAR_MAX) return null
  return solarFromLunar({ year, month, day, leap: false })
}

// The lunar calendar is computed for these years.
const LUNAR_YEAR_MIN = 1968
const LUNAR_YEAR_MAX = 2199

function nextLunar(holiday: Holiday, issuedOn: IsoDate | null): IsoDate | null {
  if (issuedOn === null) return null
  const year = yearOf(issuedOn)
  return (
    [year, year + 1]
      .map((one) => solarOf(holiday, one))
      .find((on) => on !== null && on >= issuedOn) ?? null
  )
}
