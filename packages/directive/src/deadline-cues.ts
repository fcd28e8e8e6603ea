import type { CalendarAtom } from './calendar-atoms.ts'
import type { DeadlineContext } from './deadline-candidate.ts'
import { isTrap } from './deadline-traps.ts'

/** What the words around a date make of it. */
export interface Cue {
  readonly kind: CueKind
  /** The stretch with the cue: "trước ngày 10/6/2026". */
  readonly start: number
  readonly end: number
  /** `HH:MM` when an hour is written beside the date. */
  readonly time: string | null
  /** "từ nay đến trước ngày D": the range ends the day before. */
  readonly isBefore: boolean
  /** Nothing beside the date says that it is one to keep. */
  readonly isBare: boolean
}

/**
 * `by`: on or up to. `before`: trước. `within`: trong. `from-now`: từ nay đến. `start`: kể từ.
 * `ongoing`: a start without an end, or "… và những năm tiếp theo". `none`: not a deadline.
 */
export type CueKind = 'by' | 'before' | 'within' | 'from-now' | 'start' | 'ongoing' | 'none'

/** Reads the words in front of the first and behind the last atom of a group. */
export function readCue(
  text: string,
  first: CalendarAtom,
  last: CalendarAtom,
  context: DeadlineContext,
): Cue {
  const windowStart = Math.max(0, first.start - LOOK_BACK)
  const before = text.slice(windowStart, first.start)
  const after = text.slice(last.end, last.end + LOOK_AHEAD)
  const hour = readHour(before, after)
  const head = hour === null ? before : before.slice(0, hour.start)
  const time = hour?.time ?? null
  const end = last.end + (ONGOING_TAIL.exec(after)?.[0].length ?? 0)
  const build = (kind: CueKind, start: number): Cue => ({
    kind,
    start,
    end,
    time,
    isBefore: kind === 'from-now' && /trước\s(?:ngày\s)?$/iu.test(head),
    isBare: false,
  })
  const none = build('none', first.start)

  if (isTrap(head, after, first, context)) return none
  const found = findCue(head)
  if (found?.kind === 'none') return none
  const start = found === null ? first.start : windowStart + found.start
  if (end > last.end) return build('ongoing', start)
  if (found?.kind === 'start') return build(startKind(first, last, context), start)
  if (found !== null) {
    const isHorizon = first.kind === 'year' && first === last && !context.isCell
    return isHorizon && isMereHorizon(head, after, found, first) ? none : build(found.kind, start)
  }
  const accepted =
    first === last ? isAcceptedBare(text, first, context) : isAcceptedRange(first, context)
  if (!accepted) return none
  const bare = build('by', hour === null ? first.start : windowStart + hour.start)
  return { ...bare, isBare: hour === null }
}

const LOOK_BACK = 140
const LOOK_AHEAD = 60

interface FoundCue {
  readonly kind: CueKind
  /** Where the cue's words begin in the window. */
  readonly start: number
}

function findCue(head: string): FoundCue | null {
  for (const [kind, pattern] of CUES) {
    const found = pattern.exec(head)
    if (found !== null) return { kind, start: found.index }
  }
  return null
}

// "Chiến lược … đến năm 2030, tầm nhìn đến năm 2045" names a strategy; "Đến năm 2030, …" sets a
// date.
function isMereHorizon(head: string, after: string, cue: FoundCue, atom: CalendarAtom): boolean {
  if (cue.kind !== 'by' || atom.edge !== null) return false
  if (!/^(?:cho\s)?(?:đến|tới)\s/iu.test(head.slice(cue.start))) return false
  const lead = head.slice(0, cue.start).trimEnd()
  if (/^,\s(?:tầm nhìn|định hướng)/iu.test(after)) return true
  return !(
    lead === '' ||
    /[,;:(+-]$/u.test(lead) ||
    /(?:phấn đấu|dự kiến|hoàn thành)$/iu.test(lead)
  )
}

const DAY_WORD = '(?:ngày\\s?)?$'
const QUALIFIER =
  '(?:\\s(?:là|vào|đến|tới|trong|hết|khoảng|nhất|cuối|dịp|lễ|thời\\sđiểm|kỳ\\snghỉ)){0,4}'

const CUES: readonly (readonly [CueKind, RegExp])[] = [
  ['none', /(?:hiệu\slực|thi\shành)[^.;,]{0,50}(?:từ|kể\stừ|đến|hết|trong)?\s?(?:ngày\s)?$/iu],
  ['none', /(?<!\p{L})(?:từ\s)?sau\s(?:ngày\s)?$/iu],
  ['none', /(?<!\p{L})(?:so\svới|cùng\skỳ|của)\s(?:ngày\s|cuối\s)?$/iu],
  [
    'from-now',
    new RegExp(`(?<!\\p{L})từ\\snay\\s(?:cho\\s)?(?:đến|tới)(?:\\shết)?\\s?${DAY_WORD}`, 'iu'),
  ],
  [
    'from-now',
    new RegExp(`(?<!\\p{L})từ\\snay\\s(?:cho\\s)?(?:đến|tới)\\strước\\s?${DAY_WORD}`, 'iu'),
  ],
  [
    'before',
    new RegExp(
      `(?:(?:chậm|muộn)\\snhất\\s(?:là\\s)?)?(?<!\\p{L})trước${QUALIFIER}\\s?${DAY_WORD}`,
      'iu',
    ),
  ],
  ['before', /(?<!\p{L})trước\s(?:ngày|lễ|dịp|kỳ)\s(?:\p{Lu}|lễ|hội)[^,.;:]{0,60}\s$/iu],
  ['by', new RegExp(`(?<!\\p{L})(?:chậm|muộn)\\snhất${QUALIFIER}\\s?${DAY_WORD}`, 'iu')],
  ['start', /(?<!\p{L})(?:bắt\sđầu\s|kể\s|áp\sdụng\s|ngay\s)?từ\s(?:ngày\s)?$/iu],
  ['start', /(?<!\p{L})(?:bắt\sđầu|khởi\scông)\s(?:vào\s)?(?:ngày\s)?$/iu],
  [
    'within',
    /(?<!\p{L})(?:(?:ngay\s)?trong\s(?:khoảng\s|thời\sgian\s|cả\s|các\s|vòng\s|dịp\s)?|cả\s)$/iu,
  ],
  ['by', new RegExp(`(?<!\\p{L})(?:cho\\s)?(?:đến|tới)(?:\\shết|\\scuối)?\\s?${DAY_WORD}`, 'iu')],
  [
    'by',
    /(?<!\p{L})(?:hạn|hạn\scuối|hạn\schót|thời\shạn|thời\sgian|hoàn\sthành|hoàn\stất|xong|mốc|vào|đúng|hết|dịp|đúng\sdịp|trong\sngày|ngày\sthứ\s\p{L}{2,4},?|lễ)(?:\s(?:là|vào|ngày|cuối)|:){0,2}\s?$/iu,
  ],
]

function startKind(first: CalendarAtom, last: CalendarAtom, context: DeadlineContext): CueKind {
  if (first !== last || first.kind === 'months' || first.firstDay > 0) return 'by'
  if (first.kind === 'day') return 'start'
  return context.isCell ? 'ongoing' : 'none'
}

const ONGOING_TAIL =
  /^\s?(?:và|,)\s(?:các|những)\snăm\s(?:tiếp\stheo|sau|kế\stiếp|tới)|^\s?trở\sđi|^\s?và\scác\snăm\ssau/iu

function isAcceptedRange(first: CalendarAtom, context: DeadlineContext): boolean {
  return (
    context.isCell || first.kind === 'day' || first.kind === 'month' || first.kind === 'quarter'
  )
}

/**
 * Whether a date with no cue beside it is a deadline: in a cell, at the edge of a clause, or a day.
 */
function isAcceptedBare(text: string, atom: CalendarAtom, context: DeadlineContext): boolean {
  if (context.isCell) return atom.kind !== 'day-of-month'
  if (atom.weak) return false
  const lead = text.slice(0, atom.start).trimEnd()
  const tail = text.slice(atom.end)
  const opens = lead === '' || /[:;(]$/u.test(lead)
  if (atom.kind === 'day') return true
  if (atom.kind === 'year') return opens && /^\s?[:,]/u.test(tail) && atom.edge === null
  const closes = /^\s?(?:[.;)]|$)/u.test(tail)
  return opens || (closes && /[,(-]$/u.test(lead))
}

const HOUR_BEFORE =
  /(?:lúc\s|vào\s)?(?<!\d)(\d{1,2})\s?(?:(?:giờ|h|g)\s?(?:(\d{2})(?:\s?(?:phút|p|[’']))?)?|:(\d{2}))(?:\s(?:sáng|chiều))?,?\s(?:(?:của\s|trong\s)?ngày\s)?(?:thứ\s\p{L}{2,4},?\s(?:ngày\s)?)?$/iu
const HOUR_AFTER =
  /^(?:,?\s|\s\()(?:(?:trước|lúc|vào|chậm nhất)\s){1,2}(\d{1,2})\s?(?:(?:giờ|h|g)\s?(\d{2})?|:(\d{2}))/iu

function readHour(before: string, after: string): { time: string; start: number } | null {
  const found = HOUR_BEFORE.exec(before)
  if (found !== null) return toTime(found, found.index)
  const later = HOUR_AFTER.exec(after)
  return later === null ? null : toTime(later, before.length)
}

function toTime(found: RegExpExecArray, start: number): { time: string; start: number } | null {
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  if (hour > 24 || minute > 59) return null
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return { time, start }
}
