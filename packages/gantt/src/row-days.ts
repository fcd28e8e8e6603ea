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
 * their last, whatever it says of itself; a task keeps its own dates. Walks backwards, so that
 * children come before their parent, and makes no object per row.
 */
export function readRowDays(rows: readonly GanttRow[], tree: RowTree, readDay: DayReader): RowDays {
  const empty = () => new Int32Array(rows.length).fill(NO_DAY)
  const days = { starts: empty(), ends: empty(), dues: empty() }
  const children: Stretches = { starts: empty(), ends: empty() }
  const brackets = new Uint8Array(rows.length)
  const reach: Reach = { first: Infinity, end: -Infinity }
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index]
    if (row === undefined) continue
    const start = readDay(row.startOn)
    const due = readDay(row.dueOn)
    const finish = row.finishOn ? readDay(row.finishOn) : due
    const hasSpan = start !== NO_DAY && finish !== NO_DAY
    const childStart = children.starts[index] ?? NO_DAY
    const childEnd = children.ends[index] ?? NO_DAY
    const isBracket = row.kind !== 'task' || (!hasSpan && childStart !== NO_DAY)
    const takesChildren = isBracket && childStart !== NO_DAY
    const ownEnd = hasSpan ? Math.max(finish, start) + 1 : NO_DAY

    days.starts[index] = takesChildren ? childStart : start
    days.ends[index] = takesChildren ? childEnd : ownEnd
    days.dues[index] = due
    brackets[index] = isBracket ? 1 : 0
    const parent = tree.parents[index] ?? -1
    if (parent >= 0) {
      widen(children, parent, childStart, childEnd)
      const showsOwn = !takesChildren
      if (showsOwn && hasSpan) widen(children, parent, start, ownEnd)
      if (showsOwn && !hasSpan && due !== NO_DAY) widen(children, parent, due, due + 1)
    }
    reachDay(reach, start)
    reachDay(reach, due)
    reachDay(reach, finish)
    reachMarks(reach, row, readDay)
  }
  const range = reach.end > reach.first ? { firstDay: reach.first, endDay: reach.end } : null
  return { ...days, brackets, range }
}

interface Stretches {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

function widen({ starts, ends }: Stretches, index: number, start: number, end: number): void {
  if (start === NO_DAY || end === NO_DAY) return
  const known = starts[index] ?? NO_DAY
  if (known === NO_DAY || start < known) starts[index] = start
  if (end > (ends[index] ?? NO_DAY)) ends[index] = end
}

interface Reach {
  first: number
  end: number
}

function reachMarks(reach: Reach, row: GanttRow, readDay: DayReader): void {
  if (row.baseline) {
    reachDay(reach, readDay(row.baseline.startOn))
    reachDay(reach, readDay(row.baseline.finishOn))
  }
  if (row.draft) {
    reachDay(reach, readDay(row.draft.startOn))
    reachDay(reach, readDay(row.draft.finishOn))
  }
  if (row.forecast) reachDay(reach, readDay(row.forecast.p80On))
  if (row.occurrencesOn) {
    for (const on of row.occurrencesOn) reachDay(reach, readDay(on))
  }
}

function reachDay(reach: Reach, day: number): void {
  if (day === NO_DAY) return
  if (day < reach.first) reach.first = day
  if (day + 1 > reach.end) reach.end = day + 1
}
