import { type IsoDate, toDayNumber } from '@roviec/calendar'
import type { AxisRange } from './axis.ts'
import type { GanttRow } from './row.ts'
import type { RowTree } from './row-tree.ts'

/** Stands for "no such day" in the arrays below. */
export const NO_DAY = -0x8000_0000

/** The days of every row, as arrays over row indexes. */
export interface RowDays {
  /** First day of the bar or bracket. */
  readonly starts: Int32Array
  /** First day after the bar or bracket. */
  readonly ends: Int32Array
  /** Last day on time. */
  readonly dues: Int32Array
  /** 1 where the row is drawn as a bracket over its children. */
  readonly brackets: Uint8Array
  /** Everything drawn, or null when no row has a date. */
  readonly range: AxisRange | null
}

/** Turns a date into a day number; plans repeat their dates, so each is worked out once. */
export type DayReader = (date: IsoDate | null | undefined) => number

export function createDayReader(): DayReader {
  const dayByDate = new Map<string, number>()
  return (date) => {
    if (date === null || date === undefined) return NO_DAY
    const known = dayByDate.get(date)
    if (known !== undefined) return known
    const day = toDayNumber(date)
    dayByDate.set(date, day)
    return day
  }
}

/**
 * Reads the dates of all rows. A row with dated children spans exactly from their first day to
 * their last, whatever it says of itself; a task keeps its own dates.
 */
export function readRowDays(rows: readonly GanttRow[], tree: RowTree, readDay: DayReader): RowDays {
  const starts = new Int32Array(rows.length).fill(NO_DAY)
  const ends = new Int32Array(rows.length).fill(NO_DAY)
  const dues = new Int32Array(rows.length).fill(NO_DAY)
  const brackets = new Uint8Array(rows.length)
  const childStarts = new Int32Array(rows.length).fill(NO_DAY)
  const childEnds = new Int32Array(rows.length).fill(NO_DAY)
  const reach = { first: Infinity, end: -Infinity }

  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]
    if (row === undefined) continue
    const start = readDay(row.startOn)
    const due = readDay(row.dueOn)
    const finish = readDay(row.finishOn ?? row.dueOn)
    const hasSpan = start !== NO_DAY && finish !== NO_DAY
    const ownEnd = hasSpan ? Math.max(finish, start) + 1 : NO_DAY
    const childStart = childStarts[index] ?? NO_DAY
    const isBracket = row.kind !== 'task' || (!hasSpan && childStart !== NO_DAY)
    const takesChildren = isBracket && childStart !== NO_DAY

    starts[index] = takesChildren ? childStart : start
    ends[index] = takesChildren ? (childEnds[index] ?? NO_DAY) : ownEnd
    dues[index] = due
    brackets[index] = isBracket ? 1 : 0
    const parent = tree.parents[index] ?? -1
    if (parent >= 0) {
      widen(childStarts, childEnds, parent, span(starts[index], ends[index], due))
      widen(childStarts, childEnds, parent, span(childStart, childEnds[index], NO_DAY))
    }
    widenReach(reach, row, readDay)
  }
  const range = reach.end > reach.first ? { firstDay: reach.first, endDay: reach.end } : null
  return { starts, ends, dues, brackets, range }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** What a child adds to its parent: its bar, or its deadline alone. */
function span(start = NO_DAY, end = NO_DAY, due = NO_DAY): Span | null {
  if (start !== NO_DAY && end !== NO_DAY) return { start, end }
  if (due !== NO_DAY) return { start: due, end: due + 1 }
  return null
}

function widen(starts: Int32Array, ends: Int32Array, index: number, added: Span | null): void {
  if (added === null) return
  const start = starts[index] ?? NO_DAY
  if (start === NO_DAY || added.start < start) starts[index] = added.start
  if (added.end > (ends[index] ?? NO_DAY)) ends[index] = added.end
}

function widenReach(
  reach: { first: number; end: number },
  row: GanttRow,
  readDay: DayReader,
): void {
  reachDay(reach, readDay(row.startOn))
  reachDay(reach, readDay(row.dueOn))
  reachDay(reach, readDay(row.finishOn))
  if (row.baseline) {
    reachDay(reach, readDay(row.baseline.startOn))
    reachDay(reach, readDay(row.baseline.finishOn))
  }
  if (row.forecast) reachDay(reach, readDay(row.forecast.p80On))
  for (const on of row.occurrencesOn ?? []) reachDay(reach, readDay(on))
}

function reachDay(reach: { first: number; end: number }, day: number): void {
  if (day === NO_DAY) return
  if (day < reach.first) reach.first = day
  if (day + 1 > reach.end) reach.end = day + 1
}
