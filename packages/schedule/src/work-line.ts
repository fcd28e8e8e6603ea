import { FIRST_DAY, FIRST_MOMENT, LAST_DAY, LAST_MOMENT, MINUTES_PER_DAY } from './moment.ts'
import type { WorkOfDay } from './work-interval.ts'

/**
 * A calendar as a line of working minutes. A position on it is twice the minutes worked since some
 * fixed moment, plus a side: where work stops and starts again (17:00 and 08:00 of the next day)
 * two moments have done the same work, and the side 0 is the earlier one, 1 the later one. So
 * positions compare like moments, and adding working time is adding numbers.
 */
export interface WorkLine {
  /** The moment of a position; moments beyond the range of days are those of its ends. */
  readonly momentOf: (position: number) => number
  /** The position of a moment; one at which nobody works takes the side that is asked for. */
  readonly positionOf: (moment: number, side: Side) => number
  /** Whether a minute is worked anywhere in the range of days. */
  readonly hasWork: () => boolean
}

/** The earlier and the later moment of one amount of work. */
export type Side = 0 | 1
export const EARLIER: Side = 0
export const LATER: Side = 1

/** The line on which every minute counts. */
export const CLOCK_LINE: WorkLine = {
  momentOf: (position) => clampMoment(position >> 1),
  positionOf: (moment) => clampMoment(moment) * 2,
  hasWork: () => true,
}

/** Days are worked out when they are needed, in stretches that double. */
export function createWorkLine(workOfDay: WorkOfDay): WorkLine {
  let table: Table = { first: 0, days: 0, before: new Int32Array(1), shapes: [], coarse: NO_INDEX }

  /** Makes the table cover the day, which lies in the range. */
  function cover(day: number): Table {
    const size = table.days
    if (size > 0 && day >= table.first && day < table.first + size) return table
    const stretch = Math.max(CHUNK, size)
    const first = size === 0 ? day - CHUNK : Math.min(table.first, day - stretch)
    const last = size === 0 ? day + CHUNK : Math.max(table.first + size - 1, day + stretch)
    const span =
      size > 0 && day >= table.first
        ? { first: table.first, last }
        : { first, last: size === 0 ? last : table.first + size - 1 }
    table = buildTable(workOfDay, table, {
      first: Math.max(FIRST_DAY, span.first),
      last: Math.min(LAST_DAY, span.last),
    })
    return table
  }

  /** The table with the work in it, and null where the range of days has none. */
  function coverWork(work: number, side: Side): Table | null {
    let known = table.days === 0 ? cover(0) : table
    while (!reaches(known.before[known.days] ?? 0, work, side)) {
      if (known.first + known.days > LAST_DAY) return null
      known = cover(known.first + known.days)
    }
    while (reaches(known.before[0] ?? 0, work, side)) {
      if (known.first <= FIRST_DAY) return null
      known = cover(known.first - 1)
    }
    return known
  }

  function momentOf(position: number): number {
    const work = position >> 1
    const side = (position & 1) as Side
    const known = coverWork(work, side)
    if (known === null) return work > (table.before[0] ?? 0) ? LAST_MOMENT : FIRST_MOMENT
    return momentInTable(known, work, side)
  }

  function positionOf(moment: number, side: Side): number {
    const inside = Math.min(Math.max(moment, FIRST_MOMENT), LAST_MOMENT - 1)
    const day = Math.floor(inside / MINUTES_PER_DAY)
    const known = cover(day)
    const index = day - known.first
    const minute = inside - day * MINUTES_PER_DAY
    return (
      2 * (known.before[index] ?? 0) + offsetInDay(known.shapes[index] ?? NO_SHAPE, minute, side)
    )
  }

  function hasWork(): boolean {
    const known = table.days === 0 ? cover(0) : table
    if ((known.before[known.days] ?? 0) > (known.before[0] ?? 0)) return true
    for (let day = FIRST_DAY; day <= LAST_DAY; day++) if (workOfDay(day).length > 0) return true
    return false
  }

  return { momentOf, positionOf, hasWork }
}

/** Twice the work of a day before a minute of it, and the side of that minute. */
function offsetInDay(shape: Int32Array, minute: number, side: Side): number {
  let work = 0
  for (let index = 0; index < shape.length; index += 2) {
    const from = shape[index] as number
    const to = shape[index + 1] as number
    if (minute < from) return 2 * work + side
    if (minute < to) return 2 * (work + minute - from) + 1
    if (minute === to) return 2 * (work + to - from)
    work += to - from
  }
  return 2 * work + side
}

function momentInTable(known: Table, work: number, side: Side): number {
  const { before, coarse } = known
  let index = coarse[(work - (before[0] ?? 0)) >> COARSE_BITS] ?? 0
  while (!reaches(before[index + 1] as number, work, side)) index++
  let left = work - (before[index] as number)
  const shape = known.shapes[index] ?? NO_SHAPE
  const midnight = (known.first + index) * MINUTES_PER_DAY
  for (let place = 0; place < shape.length; place += 2) {
    const from = shape[place] as number
    const length = (shape[place + 1] as number) - from
    if (left < length || (left === length && side === EARLIER)) return midnight + from + left
    left -= length
  }
  return midnight + MINUTES_PER_DAY
}

/** Whether a day that ends with so much work done holds the position. */
function reaches(workAtEnd: number, work: number, side: Side): boolean {
  return side === LATER ? workAtEnd > work : workAtEnd >= work
}

/** Consecutive days: what was worked before each, and its intervals. */
interface Table {
  readonly first: number
  readonly days: number
  /** One longer than the days: the last is the work before the day after them. */
  readonly before: Int32Array
  /** From, to, from, to … in minutes of the day; days with equal hours share one. */
  readonly shapes: readonly Int32Array[]
  /** For every stretch of `1 << COARSE_BITS` minutes the day in which it begins. */
  readonly coarse: Int32Array
}

const CHUNK = 400
const COARSE_BITS = 9
const NO_SHAPE = new Int32Array()
const NO_INDEX = new Int32Array()

interface Span {
  readonly first: number
  readonly last: number
}

/** A larger table in which the days of the old one keep their work. */
function buildTable(workOfDay: WorkOfDay, old: Table, { first, last }: Span): Table {
  const days = last - first + 1
  const before = new Int32Array(days + 1)
  const shapes = collectShapes(workOfDay, old, { first, last })
  for (let index = 0; index < days; index++) {
    before[index + 1] = (before[index] ?? 0) + lengthOf(shapes[index] ?? NO_SHAPE)
  }
  const shift = old.days === 0 ? 0 : (old.before[0] ?? 0) - (before[old.first - first] ?? 0)
  for (let index = 0; index <= days; index++) before[index] = (before[index] ?? 0) + shift
  return { first, days, before, shapes, coarse: buildIndex(before) }
}

function collectShapes(workOfDay: WorkOfDay, old: Table, { first, last }: Span): Int32Array[] {
  const shapeByWork = new Map<unknown, Int32Array>()
  const shapes: Int32Array[] = []
  for (let day = first; day <= last; day++) {
    const kept = old.shapes[day - old.first]
    if (kept !== undefined && day >= old.first) {
      shapes.push(kept)
      continue
    }
    const work = workOfDay(day)
    const shape =
      shapeByWork.get(work) ?? Int32Array.from(work.flatMap(({ from, to }) => [from, to]))
    shapeByWork.set(work, shape)
    shapes.push(shape)
  }
  return shapes
}

function buildIndex(before: Int32Array): Int32Array {
  const base = before[0] ?? 0
  const total = (before[before.length - 1] ?? 0) - base
  const coarse = new Int32Array((total >> COARSE_BITS) + 1)
  let day = 0
  for (let index = 0; index < coarse.length; index++) {
    const work = base + (index << COARSE_BITS)
    while (day + 2 < before.length && (before[day + 1] as number) < work) day++
    coarse[index] = day
  }
  return coarse
}

function lengthOf(shape: Int32Array): number {
  let length = 0
  for (let index = 0; index < shape.length; index += 2) {
    length += (shape[index + 1] as number) - (shape[index] as number)
  }
  return length
}

function clampMoment(moment: number): number {
  return Math.min(Math.max(moment, FIRST_MOMENT), LAST_MOMENT)
}
