/**
 * The written pieces that deadlines are made of: days, months, quarters, half years and years, with
 * "đầu / giữa / cuối" in front. What stands around them (trước, đến, trong, từ … đến) is read by
 * `find-written-dates.ts`.
 */
export interface CalendarAtom {
  readonly kind: AtomKind
  /** Place in the text that was searched. */
  readonly start: number
  readonly end: number
  /** Null when not written; `'this'`, `'next'` for "năm nay", "năm tới". */
  readonly year: number | 'this' | 'next' | null
  /** Month 1–12, or quarter 1–4; for `months` the first month. 0 when there is none. */
  readonly part: number
  /** The day of the month; for `months` the last month. 0 when there is none. */
  readonly day: number
  /** The first day of "29 và 30/11", else 0. */
  readonly firstDay: number
  readonly edge: AtomEdge | null
  /** A form that often is something else ("25/27"): it counts only with a cue beside it. */
  readonly weak: boolean
}

export type AtomKind = 'day' | 'day-of-month' | 'month' | 'months' | 'quarter' | 'year'
export type AtomEdge = 'start' | 'middle' | 'end'

/**
 * All atoms of a text in order. Bare years ("2025") are found only when asked for, in table cells.
 */
export function findCalendarAtoms(text: string, bareYears: boolean): CalendarAtom[] {
  const atoms: CalendarAtom[] = []
  if (!MAY_HOLD.test(text)) return atoms
  for (const match of text.matchAll(bareYears ? ATOM_IN_CELL : ATOM)) {
    const atom = toAtom(match[0], match.index, groupsOf(match))
    if (atom !== null) atoms.push(atom)
  }
  return atoms
}

// Without any of these there is no atom, and looking for one is the dearest scan of a sentence.
const MAY_HOLD =
  /\d|qu[ýí]\s(?:I|một|nhất|hai|ba|bốn|tư)|(?:đầu|giữa|cuối|hết)\snăm|năm\s(?:nay|tới|sau)|tháng\s(?:đầu|cuối)\snăm/iu
const EDGE = '(?:đầu|giữa|cuối|hết)'
const YEAR = '\\d{4}(?!\\d)'
const NOT_IN_NUMBER = '(?<![\\d/.,-])'

const DAY_FORMS = [
  `(?:ngày\\s)?${NOT_IN_NUMBER}(?<d1>\\d{1,2})\\s?(?:,|và|-|–|đến)\\s?(?<d2>\\d{1,2})\\s?/\\s?(?<dm>\\d{1,2})(?:\\s?/\\s?(?<dy>${YEAR}))?(?![\\d/])`,
  `(?<![\\d/-])(?<iy>\\d{4})-(?<im>\\d{2})-(?<id>\\d{2})(?!\\d)`,
  `(?:ngày\\s)?${NOT_IN_NUMBER}(?<fd>\\d{1,2})\\s?[/.-]\\s?(?<fm>\\d{1,2})\\s?[/.-]\\s?(?<fy>${YEAR})(?!/)`,
  `ngày\\s(?<ld>\\d{1,2})\\stháng\\s(?<lm>\\d{1,2})(?!\\d)(?:(?:\\s?,?\\s?năm\\s|\\s?/\\s?|\\s)(?<ly>${YEAR}))?`,
  `(?<!tuần\\s|lần\\s|thứ\\s)${NOT_IN_NUMBER}(?<kd>\\d{1,2})\\stháng\\s(?<km>\\d{1,2})(?:\\snăm\\s|\\s?/\\s?)(?<ky>${YEAR})`,
  `(?<=(?:đến|tới|trước|hết|là)\\s)(?<ud>\\d{1,2})\\stháng\\s(?<um>\\d{1,2})(?!\\d|\\snăm|\\s?/)`,
  `ngày\\s(?<sd>\\d{1,2})\\s?[/.-]\\s?(?<sn>\\d{1,2})(?![/.-]?\\d)`,
]
const LISTED = '\\s?(?:,|và|-|–|&|đến)\\s?'
const QUARTER = 'IV|I{1,3}|[1-4]'
const OF_YEAR = `(?:\\s?[/-]\\s?|,?\\s(?:của\\s)?năm\\s)`
const PERIOD_FORMS = [
  `qu[ýí]\\s(?<q1>${QUARTER})${LISTED}(?:qu[ýí]\\s)?(?<q2>${QUARTER})(?![\\p{L}\\d])(?:${OF_YEAR}(?<q2y>${YEAR}))?`,
  `tháng\\s(?<m1>\\d{1,2})(?:${LISTED}(?:tháng\\s)?\\d{1,2}){0,9}?${LISTED}(?:tháng\\s)?(?<m2>\\d{1,2})${OF_YEAR}(?<m2y>${YEAR})`,
  `tháng\\s(?<sm>hai|ba|tư|năm|sáu|bảy|tám|chín|mười\\smột|mười\\shai|mười)\\snăm\\s(?<smy>${YEAR})`,
  `(?<hn>3|6|9|sáu|ba|chín)\\stháng\\s(?<he>đầu|cuối)\\snăm(?:\\s(?<hy>${YEAR}))?`,
  `(?:(?<me>${EDGE})\\s)?(?:tháng\\s|(?<![\\p{L}\\d])T)(?<mm>\\d{1,2})(?!\\d)(?:(?:\\s?[/-]\\s?|,?\\s(?:của\\s)?năm\\s)(?<my>${YEAR}))?(?!/\\d)`,
  `(?:(?<ne>${EDGE})\\s)?${NOT_IN_NUMBER}(?<nm>\\d{1,2})\\s?[/-]\\s?(?<ny>${YEAR})(?![/-])`,
  `(?:(?<qe>${EDGE})\\s)?(?:qu[ýí]\\s|(?<![\\p{L}\\d])Q(?=[1-4I]))(?<qq>IV|I{1,3}|[1-4]|một|nhất|hai|ba|bốn|tư)(?![\\p{L}\\d])(?:(?:\\s?[/-]\\s?|,?\\s(?:của\\s)?năm\\s)(?<qy>${YEAR}))?`,
  `(?:(?<ye>${EDGE})\\s)?năm\\s(?<yy>${YEAR}|nay|tới|sau(?=[\\s,.;)]|$))`,
  `(?<ze>đầu|giữa|cuối|hết)\\snăm(?!\\s(?:thứ|học|tài))(?!\\p{L})`,
]
const LOOSE_FORMS = [
  `${NOT_IN_NUMBER}(?<bd>\\d{1,2})/(?<bm>\\d{1,2})(?![/\\d-]|\\.\\d|\\s?%)`,
  `ngày\\s(?<od>\\d{1,2})(?!\\d|\\s?[/.-]\\s?\\d|\\stháng\\s\\d)`,
]
const BARE_YEAR = `(?<![\\d/.])(?<cy>(?:19|20|21)\\d{2})(?!\\d|[/.-]\\d{1,2}[/.-]\\d)`

const FORMS = [...DAY_FORMS, ...PERIOD_FORMS, ...LOOSE_FORMS]
const NAME = /\(\?<([a-z]\w*)>/gu
const ATOM = new RegExp(FORMS.join('|').replace(NAME, '('), 'giu')
const ATOM_IN_CELL = new RegExp([...FORMS, BARE_YEAR].join('|').replace(NAME, '('), 'giu')
const GROUP_NAMES = [...[...FORMS, BARE_YEAR].join('|').matchAll(NAME)].map(
  ([, name]) => name ?? '',
)

const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  một: 1,
  nhất: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
}
const SPELLED_MONTH_COUNT: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }
const EDGES: Readonly<Record<string, AtomEdge>> = {
  đầu: 'start',
  giữa: 'middle',
  cuối: 'end',
  hết: 'end',
}

type Groups = Readonly<Record<string, string | undefined>>

/** The groups that took part, by name: the engine would set up all sixty for every match. */
function groupsOf(match: RegExpExecArray): Groups {
  const groups: Record<string, string> = {}
  for (let index = 1; index < match.length; index++) {
    const value = match[index]
    if (value !== undefined) groups[GROUP_NAMES[index - 1] ?? ''] = value
  }
  return groups
}

function toAtom(whole: string, start: number, groups: Groups): CalendarAtom | null {
  const parts = readDay(groups) ?? readPeriod(groups)
  return parts === null ? null : { ...BLANK, ...parts, start, end: start + whole.length }
}

const BLANK = { year: null, part: 0, day: 0, firstDay: 0, edge: null, weak: false } as const
type AtomParts = Partial<CalendarAtom> & Pick<CalendarAtom, 'kind'>

function readDay(groups: Groups): AtomParts | null {
  const { d2, id, fd, ld, kd, ud, sd, bd, od } = groups
  if (d2 !== undefined)
    return dayAtom(d2, groups['dm'], groups['dy'], { firstDay: Number(groups['d1']) })
  if (id !== undefined) return dayAtom(id, groups['im'], groups['iy'])
  if (fd !== undefined) return dayAtom(fd, groups['fm'], groups['fy'])
  if (ld !== undefined) return dayAtom(ld, groups['lm'], groups['ly'])
  if (kd !== undefined) return dayAtom(kd, groups['km'], groups['ky'])
  if (ud !== undefined) return dayAtom(ud, groups['um'], undefined)
  if (sd !== undefined) return dayAtom(sd, groups['sn'], undefined)
  if (bd !== undefined) return dayAtom(bd, groups['bm'], undefined, { weak: true })
  if (od !== undefined) return { kind: 'day-of-month', day: Number(od), weak: true }
  return null
}

function dayAtom(
  dayText: string,
  month: string | undefined,
  year: string | undefined,
  more: Partial<CalendarAtom> = {},
): AtomParts {
  return { kind: 'day', day: Number(dayText), part: Number(month), year: readYear(year), ...more }
}

function readPeriod(groups: Groups): AtomParts | null {
  const { hn, mm, nm, qq, yy, ze, cy, sm } = groups
  const listed = readListed(groups)
  if (listed !== null) return listed
  if (sm !== undefined) {
    return monthAtom(String(SPELLED_MONTHS.indexOf(sm.toLowerCase()) + 1), groups['smy'], undefined)
  }
  if (hn !== undefined) return readMonthCount(hn, groups)
  if (mm !== undefined) return monthAtom(mm, groups['my'], groups['me'])
  if (nm !== undefined) return { ...monthAtom(nm, groups['ny'], groups['ne']), weak: true }
  if (qq !== undefined) {
    const part = QUARTERS[qq.toLowerCase()] ?? 0
    return { kind: 'quarter', part, year: readYear(groups['qy']), edge: readEdge(groups['qe']) }
  }
  if (yy !== undefined) return { kind: 'year', year: readYear(yy), edge: readEdge(groups['ye']) }
  if (ze !== undefined) return { kind: 'year', edge: readEdge(ze) }
  return cy === undefined ? null : { kind: 'year', year: readYear(cy) }
}

// "quý III, IV/2026", "tháng 6-8/2026": one stretch of months.
function readListed({ q1, q2, q2y, m1, m2, m2y }: Groups): AtomParts | null {
  if (q1 !== undefined && q2 !== undefined) {
    const first = (QUARTERS[q1.toLowerCase()] ?? 1) * 3 - 2
    const last = (QUARTERS[q2.toLowerCase()] ?? 1) * 3
    return { kind: 'months', part: first, day: Math.max(first, last), year: readYear(q2y) }
  }
  if (m1 === undefined || m2 === undefined) return null
  const [first, last] = [Number(m1), Number(m2)]
  return { kind: 'months', part: first, day: last, year: readYear(m2y) }
}

const SPELLED_MONTHS: readonly string[] =
  'một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai'.split(',')

function monthAtom(text: string, year: string | undefined, edge: string | undefined): AtomParts {
  return { kind: 'month', part: Number(text), year: readYear(year), edge: readEdge(edge) }
}

function readMonthCount(text: string, groups: Groups): AtomParts {
  const count = SPELLED_MONTH_COUNT[text.toLowerCase()] ?? Number(text)
  const fromStart = groups['he']?.toLowerCase() === 'đầu'
  const first = fromStart ? 1 : 13 - count
  return { kind: 'months', part: first, day: first + count - 1, year: readYear(groups['hy']) }
}

function readYear(text: string | undefined): CalendarAtom['year'] {
  const word = text?.toLowerCase()
  if (word === undefined) return null
  if (word === 'nay') return 'this'
  return word === 'tới' || word === 'sau' ? 'next' : Number(word)
}

function readEdge(text: string | undefined): AtomEdge | null {
  return text === undefined ? null : (EDGES[text.toLowerCase()] ?? null)
}
