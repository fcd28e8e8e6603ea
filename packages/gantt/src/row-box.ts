import type { IsoDate } from '@roviec/calendar'
import { type GanttAxis, xOfDay } from './axis.ts'
import { type GanttShare, type RollUp, shareOut } from './roll-up.ts'
import type { GanttCounts, GanttRow } from './row.ts'
import { type DayReader, NO_DAY, type RowDays } from './row-days.ts'
import { clipDays, draftBox, type GanttSlackBox, type GanttStretch, slackBox } from './row-marks.ts'
import type { RowTree } from './row-tree.ts'

/** One visible row as pixels; x counts from the left of the timeline, y from the first row. */
export interface GanttRowBox {
  readonly row: GanttRow
  /** Index among all rows, and position among the visible ones. */
  readonly index: number
  readonly position: number
  readonly y: number
  readonly hasChildren: boolean
  readonly bar: GanttBarBox | null
  /** Drawn instead of a bar over the children of a plan or section. */
  readonly bracket: GanttBarBox | null
  /** The end of the last day on time. */
  readonly deadlineX: number | null
  /** Start of work that has no end: a mark, and no bar. */
  readonly openStartX: number | null
  readonly baseline: GanttStretch | null
  /** Where a draft that is not decided puts the bar. */
  readonly draft: GanttStretch | null
  readonly slack: GanttSlackBox | null
  /** Instead of the bracket of a closed row: how the tasks below it stand. */
  readonly shares: readonly GanttShare[]
  /** Those tasks by state; null on rows that stand for themselves. */
  readonly counts: GanttCounts | null
  readonly forecast: GanttForecastBox | null
  /** From the deadline to today, for work that is overdue. */
  readonly lateLine: GanttStretch | null
  readonly occurrenceXs: readonly number[]
  /** From where to where anything is drawn; words follow the end. Null without any date. */
  readonly startX: number | null
  readonly noteX: number | null
}

/** A bar or bracket, in pixels of the timeline. */
export interface GanttBarBox {
  readonly x: number
  readonly width: number
  /** The part already done; null where nobody has reported. */
  readonly progressWidth: number | null
}

/** A line from the end of the bar over a ring at P50 to a tick at P80. */
export interface GanttForecastBox {
  readonly x: number
  readonly p50X: number
  readonly p80X: number
}

export interface RowGeometry {
  readonly rows: readonly GanttRow[]
  readonly tree: RowTree
  readonly days: RowDays
  readonly axis: GanttAxis
  readonly rowHeight: number
  readonly readDay: DayReader
  readonly today: number
  readonly collapsed: ReadonlySet<string>
  readonly rollUp: RollUp
}

/** A recurring task shows so many of its deadlines at most. */
const OCCURRENCES_MAX = 200

export function boxOfRow(geometry: RowGeometry, index: number, position: number): GanttRowBox {
  const row = rowOf(geometry, index)
  const { days, tree, axis } = geometry
  const start = days.starts[index] ?? NO_DAY
  const due = days.dues[index] ?? NO_DAY
  const span = barBox(geometry, index, row)
  const isBracket = days.brackets[index] === 1
  const hasChildren = (tree.ends[index] ?? 0) > index + 1
  const isClosed = !hasChildren || geometry.collapsed.has(row.id)
  const counts = isBracket && isClosed ? geometry.rollUp(index) : null
  const marks = {
    bar: isBracket ? null : span,
    bracket: isBracket ? span : null,
    deadlineX: due === NO_DAY || isBracket ? null : xWithin(axis, due + 1),
    openStartX: span === null && start !== NO_DAY && due === NO_DAY ? xWithin(axis, start) : null,
    baseline: baselineBox(geometry, row),
    draft: draftBox(axis, row, geometry.readDay),
    slack: slackBox(axis, { row, end: days.ends[index] ?? NO_DAY }, geometry.readDay),
    counts,
    shares: counts === null || span === null ? [] : shareOut(counts, span),
    forecast: forecastBox(geometry, row, span),
    lateLine: lateLine(geometry, row, due),
    occurrenceXs: occurrenceXs(geometry, row),
  }
  return {
    row,
    index,
    position,
    y: position * geometry.rowHeight,
    hasChildren,
    ...marks,
    startX: startX(marks),
    noteX: noteX(marks),
  }
}

function rowOf(geometry: RowGeometry, index: number): GanttRow {
  const row = geometry.rows[index]
  if (row === undefined) throw new RangeError(`no row ${index}`)
  return row
}

function barBox(geometry: RowGeometry, index: number, row: GanttRow): GanttBarBox | null {
  const { days, axis } = geometry
  const start = days.starts[index] ?? NO_DAY
  const end = days.ends[index] ?? NO_DAY
  if (start === NO_DAY || end === NO_DAY) return null
  const box = clipDays(axis, start, end)
  if (box === null) return null
  const percent = row.progressPercent
  const fullWidth = (end - start) * axis.pixelsPerDay
  const doneEnd = xOfDay(axis, start) + (fullWidth * Math.min(100, Math.max(0, percent ?? 0))) / 100
  const progressWidth = Math.min(box.width, Math.max(0, doneEnd - box.x))
  return { ...box, progressWidth: percent === null ? null : progressWidth }
}

function xWithin(axis: GanttAxis, day: number): number | null {
  return day < axis.firstDay || day > axis.endDay ? null : xOfDay(axis, day)
}

function baselineBox({ axis, readDay }: RowGeometry, { baseline }: GanttRow): GanttStretch | null {
  if (baseline === null || baseline === undefined) return null
  return clipDays(axis, readDay(baseline.startOn), readDay(baseline.finishOn) + 1)
}

function forecastBox(
  { axis, readDay }: RowGeometry,
  { forecast }: GanttRow,
  bar: GanttBarBox | null,
): GanttForecastBox | null {
  if (forecast === null || forecast === undefined) return null
  const p50X = xWithin(axis, readDay(forecast.p50On) + 1)
  const p80X = xWithin(axis, readDay(forecast.p80On) + 1)
  if (p50X === null || p80X === null) return null
  return { x: bar === null ? p50X : Math.min(bar.x + bar.width, p50X), p50X, p80X }
}

function lateLine({ axis, today }: RowGeometry, row: GanttRow, due: number): GanttStretch | null {
  return row.state === 'overdue' && due !== NO_DAY ? clipDays(axis, due + 1, today + 0.5) : null
}

function occurrenceXs({ axis, readDay }: RowGeometry, row: GanttRow): readonly number[] {
  const dates: readonly IsoDate[] = row.occurrencesOn ?? []
  return dates
    .slice(0, OCCURRENCES_MAX)
    .map((on) => xWithin(axis, readDay(on) + 1))
    .filter((x) => x !== null)
}

type Marks = Omit<
  GanttRowBox,
  'row' | 'index' | 'position' | 'y' | 'hasChildren' | 'startX' | 'noteX'
>

function startX(marks: Marks): number | null {
  const starts = [
    (marks.bar ?? marks.bracket)?.x,
    marks.baseline?.x,
    marks.draft?.x,
    marks.deadlineX,
    marks.openStartX,
    marks.forecast?.x,
    marks.occurrenceXs[0],
  ].flatMap((x) => x ?? [])
  return starts.length === 0 ? null : Math.min(...starts)
}

function noteX(marks: Marks): number | null {
  const ends = [
    endOf(marks.bar ?? marks.bracket),
    marks.deadlineX,
    marks.forecast?.p80X ?? null,
    endOf(marks.lateLine),
    endOf(marks.draft),
    marks.openStartX,
    marks.occurrenceXs.at(-1) ?? null,
  ].filter((x) => x !== null)
  return ends.length === 0 ? null : Math.max(...ends)
}

function endOf(box: GanttStretch | null): number | null {
  return box === null ? null : box.x + box.width
}
