import { type GanttAxis, xOfDay } from './axis.ts'
import type { GanttRow } from './row.ts'
import { type DayReader, NO_DAY } from './row-days.ts'

/** A stretch of the timeline, in pixels. */
export interface GanttStretch {
  readonly x: number
  readonly width: number
}

/** A line from the end of a bar to where it may slip; backwards, where it already ends too late. */
export interface GanttSlackBox extends GanttStretch {
  /** The part that moves no other task. */
  readonly freeWidth: number
  readonly isNegative: boolean
}

/** The part of a stretch of days that lies on the axis. */
export function clipDays(axis: GanttAxis, start: number, end: number): GanttStretch | null {
  const from = Math.max(start, axis.firstDay)
  const to = Math.min(end, axis.endDay)
  if (to <= from) return null
  const x = xOfDay(axis, from)
  return { x, width: xOfDay(axis, to) - x }
}

export function draftBox(
  axis: GanttAxis,
  { draft }: GanttRow,
  readDay: DayReader,
): GanttStretch | null {
  if (draft === null || draft === undefined) return null
  return clipDays(axis, readDay(draft.startOn), readDay(draft.finishOn) + 1)
}

/** `end` is the first day after the bar. */
export function slackBox(
  axis: GanttAxis,
  { row, end }: { readonly row: GanttRow; readonly end: number },
  readDay: DayReader,
): GanttSlackBox | null {
  const { slack } = row
  if (slack === null || slack === undefined || end === NO_DAY) return null
  const totalEnd = readDay(slack.totalOn) + 1
  const isNegative = totalEnd < end
  const stretch = isNegative ? clipDays(axis, totalEnd, end) : clipDays(axis, end, totalEnd)
  if (stretch === null) return null
  const freeDays = Math.max(0, Math.min(readDay(slack.freeOn) + 1, totalEnd) - end)
  const freeWidth = isNegative ? 0 : Math.min(stretch.width, freeDays * axis.pixelsPerDay)
  return { ...stretch, freeWidth, isNegative }
}
