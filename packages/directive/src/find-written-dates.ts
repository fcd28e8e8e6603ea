import { findCalendarAtoms, type CalendarAtom } from './calendar-atoms.ts'
import {
  candidate,
  type ClaimedSpans,
  type DeadlineCandidate,
  type DeadlineContext,
} from './deadline-candidate.ts'
import { readCue, type Cue } from './deadline-cues.ts'
import { DATE_YEAR_MAX, DATE_YEAR_MIN } from './limits.ts'
import { dayBefore, resolvePeriod, type ResolvedPeriod } from './resolve-period.ts'

/**
 * Deadlines written as dates and periods: "trước ngày 15/10", "trong quý III", "từ ngày … đến ngày
 * …", "6/2025" in a cell. Dates of cited documents, effect dates and labels such as "nhiệm kỳ
 * 2020-2025" are left out.
 */
export function findWrittenDates(
  text: string,
  context: DeadlineContext,
  known: { readonly claimed: ClaimedSpans; readonly holidays: readonly CalendarAtom[] },
): DeadlineCandidate[] {
  const written = findCalendarAtoms(text, context.isCell).filter(
    ({ start, end }) => !known.claimed.has(start, end),
  )
  const atoms =
    known.holidays.length === 0
      ? written
      : [...written, ...known.holidays].sort((a, b) => a.start - b.start)
  const found: DeadlineCandidate[] = []
  for (let index = 0; index < atoms.length;) {
    const group = takeGroup(text, atoms, index)
    index += group.atoms.length
    found.push(...readGroup(text, group, context))
  }
  return found
}

/** Neighbouring atoms that say one thing together: "quý IV/2026 đến hết quý II/2027". */
interface AtomGroup {
  readonly atoms: readonly CalendarAtom[]
  /** `or`: each a day of its own. */
  readonly joint: 'to' | 'and' | 'or' | null
}

const TO_JOINT =
  /^\s?(?:[-–—]|(?:cho\s)?đến(?:\s(?:hết|cuối|trước))?|tới(?:\shết)?|[-–—]\sđến)(?:\sngày)?\s?$/u
const OR = /(?<!\p{L})hoặc(?!\p{L})/u
const AND_JOINT = /^\s?(?:,|và|&|,\svà|hoặc|;)\s?(?:đến\s)?$/u

function takeGroup(text: string, atoms: readonly CalendarAtom[], from: number): AtomGroup {
  const first = atoms[from]
  const second = atoms[from + 1]
  if (first === undefined) return { atoms: [], joint: null }
  if (second === undefined) return { atoms: [first], joint: null }
  const gap = text.slice(first.end, second.start)
  if (gap.length <= 16 && TO_JOINT.test(gap)) return { atoms: [first, second], joint: 'to' }
  const group = [first]
  for (let next = from + 1; next < atoms.length; next++) {
    const [last, atom] = [group.at(-1), atoms[next]]
    if (last === undefined || atom === undefined || !isSameSort(last, atom)) break
    if (!AND_JOINT.test(text.slice(last.end, atom.start))) break
    group.push(atom)
  }
  if (group.length === 1) return { atoms: group, joint: null }
  const isChoice = first.kind === 'day' && OR.test(text.slice(first.end, group.at(-1)?.start))
  return { atoms: group, joint: isChoice ? 'or' : 'and' }
}

function isSameSort(a: CalendarAtom, b: CalendarAtom): boolean {
  return a.kind === b.kind && a.edge === b.edge && a.kind !== 'day-of-month'
}

function readGroup(
  text: string,
  group: AtomGroup,
  context: DeadlineContext,
): readonly DeadlineCandidate[] {
  const [first, last] = [group.atoms[0], group.atoms.at(-1)]
  if (first === undefined || last === undefined) return []
  const cue = readCue(text, first, last, context)
  if (cue.kind === 'none' || group.atoms.some(isBeyondYears)) return []
  const resolved = resolvePeriod(last, context.issuedOn)
  if (isTold(text, { first, last, cue, end: resolved.last }, context)) return []
  if (group.joint === 'or') return readChoice(group.atoms, cue, context)
  const read =
    group.joint === null
      ? readSingle(last, resolved, cue, context)
      : readRange(first, last, cue, context)
  return read === null ? [] : [read]
}

// "trước ngày 1/3 hoặc ngày 1/4/2026": two days, each of which the words in front belong to.
function readChoice(
  atoms: readonly CalendarAtom[],
  cue: Cue,
  context: DeadlineContext,
): readonly DeadlineCandidate[] {
  return atoms.flatMap((atom, index) => {
    const dated = { ...atom, year: atom.year ?? atoms.at(-1)?.year ?? null }
    const end = index === atoms.length - 1 ? cue.end : atom.end
    const resolved = resolvePeriod(dated, context.issuedOn)
    return readSingle(dated, resolved, { ...cue, end }, context) ?? []
  })
}

interface DatedGroup {
  readonly first: CalendarAtom
  readonly last: CalendarAtom
  readonly cue: Cue
  readonly end: ResolvedPeriod['last']
}

/** Whether the date is past and only told: "ngày 28/02, Ủy ban đã họp", "trong năm qua đã …". */
function isTold(
  text: string,
  { first, last, cue, end }: DatedGroup,
  { issuedOn, isCell }: DeadlineContext,
): boolean {
  const isAnniversary =
    first !== last &&
    first.kind === 'day' &&
    first.part === last.part &&
    first.day === last.day &&
    first.year !== last.year
  if (isAnniversary && !isCell) return true
  if (isCell || end === null) return false
  if (issuedOn !== null && end < issuedOn && cue.isBare) return true
  const isOver = issuedOn !== null && end < issuedOn
  const clause = /^[^.;]{0,120}?(?<!\p{L})đã(?!\p{L})/u
  return (isOver || cue.isBare) && clause.test(text.slice(last.end, last.end + 140))
}

// "(28/3/1935 - 28/3/2010)" is an anniversary.
function isBeyondYears({ year }: CalendarAtom): boolean {
  return typeof year === 'number' && (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX)
}

function readRange(
  first: CalendarAtom,
  last: CalendarAtom,
  cue: Cue,
  context: DeadlineContext,
): DeadlineCandidate | null {
  const place = { start: cue.start, end: cue.end }
  const end = resolvePeriod(last, context.issuedOn)
  if (end.last === null) {
    if (last.kind === 'day-of-month') return null
    return candidate({ ...place, kind: 'range', rule: 'period', problem: end.problem })
  }
  const start = resolveStart(first, last, end, context)
  if (start === null || start > end.last) {
    return candidate({ ...place, kind: 'date', rule: ruleOf(last), on: end.last, time: cue.time })
  }
  const from = start
  return candidate({ ...place, kind: 'range', rule: 'period', from, on: end.last, time: cue.time })
}

// "từ ngày 10 đến ngày 15 tháng 6 năm 2026": the first day borrows what only the second one says.
function resolveStart(
  first: CalendarAtom,
  last: CalendarAtom,
  end: ResolvedPeriod,
  context: DeadlineContext,
): ResolvedPeriod['first'] {
  const month = first.kind === 'day-of-month' ? last.part : first.part
  const kind = first.kind === 'day-of-month' ? 'day' : first.kind
  const endYear = end.last === null ? null : Number(end.last.slice(0, 4))
  const inEndYear = resolvePeriod(
    { ...first, kind, part: month, year: first.year ?? endYear },
    context.issuedOn,
  ).first
  if (inEndYear === null || end.last === null || inEndYear <= end.last) return inEndYear
  if (first.year !== null || endYear === null) return inEndYear
  return resolvePeriod({ ...first, kind, part: month, year: endYear - 1 }, context.issuedOn).first
}

function readSingle(
  atom: CalendarAtom,
  resolved: ResolvedPeriod,
  cue: Cue,
  context: DeadlineContext,
): DeadlineCandidate | null {
  if (atom.kind === 'day-of-month') return null
  const place = { start: cue.start, end: cue.end, time: cue.time, problem: resolved.problem }
  if (cue.kind === 'ongoing') {
    return candidate({ ...place, kind: 'standing', rule: 'standing', from: resolved.first })
  }
  if (cue.kind === 'start') {
    const rule = 'written-day'
    return candidate({ ...place, kind: 'date', rule, on: resolved.first, isFallback: true })
  }
  if (cue.kind === 'from-now' && context.issuedOn !== null && resolved.last !== null) {
    const from = context.issuedOn
    const on = cue.isBefore ? dayBefore(resolved.last) : resolved.last
    return candidate({ ...place, kind: 'range', rule: 'period', from, on })
  }
  if (cue.kind === 'before') return readBefore(atom, resolved, place, context)
  const isPeriod = atom.kind !== 'day' && atom.edge === null
  const isSpan = atom.firstDay > 0 || (cue.kind === 'within' && isPeriod)
  if (isSpan || atom.kind === 'months') {
    return candidate({
      ...place,
      kind: 'range',
      rule: 'period',
      from: resolved.first,
      on: resolved.last,
    })
  }
  return candidate({ ...place, kind: 'date', rule: ruleOf(atom), on: resolved.last })
}

function readBefore(
  atom: CalendarAtom,
  resolved: ResolvedPeriod,
  place: Pick<DeadlineCandidate, 'start' | 'end' | 'time' | 'problem'>,
  context: DeadlineContext,
): DeadlineCandidate {
  const isExclusive = context.beforeDay === 'exclusive' || atom.kind !== 'day'
  const limit = resolved.first
  // "trước 17 giờ ngày D": the hour is the limit, so the day itself still counts.
  if (place.time !== null) {
    return candidate({ ...place, kind: 'date', rule: 'written-day', on: resolved.last })
  }
  if (atom.edge === 'end') {
    return candidate({ ...place, kind: 'date', rule: 'end-of-period', on: resolved.last })
  }
  const on = limit !== null && isExclusive ? dayBefore(limit) : limit
  return candidate({ ...place, kind: 'date', rule: 'before-day', on })
}

function ruleOf(atom: CalendarAtom): 'written-day' | 'end-of-period' {
  return atom.kind === 'day' ? 'written-day' : 'end-of-period'
}
