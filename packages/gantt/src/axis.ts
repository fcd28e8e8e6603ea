import {
  type CivilDate,
  civilDate,
  fromDayNumber,
  isoDateOf,
  toDayNumber,
  weekdayOfDayNumber,
} from '@roviec/calendar'
import type { GanttTexts } from './texts.ts'
import { GANTT_ZOOMS, type GanttZoom } from './zoom.ts'

/** Pixels that one day takes at each zoom. */
const PIXELS_PER_DAY = {
  day: 40,
  week: 5,
  month: 2,
  quarter: 0.75,
} as const satisfies Record<GanttZoom, number>

/**
 * Time as pixels: day `firstDay` begins at x = 0. Days are day numbers of `@roviec/calendar`;
 * `endDay` is the first day after the axis.
 */
export interface GanttAxis {
  readonly zoom: GanttZoom
  readonly firstDay: number
  readonly endDay: number
  readonly pixelsPerDay: number
  readonly width: number
}

/** A label of the header, and the line that begins it. */
export interface GanttTick {
  readonly x: number
  readonly width: number
  readonly label: string
  /** With the year; for the leftmost label in sight, which has no neighbour to tell it. */
  readonly fullLabel: string
}

export interface AxisRange {
  readonly firstDay: number
  readonly endDay: number
}

/** Browsers lose precision beyond some 17 million pixels; a wild date must not get us there. */
const AXIS_WIDTH_MAX = 8_000_000

/** Civil dates end with the year 9999, and the header must be able to name the next year. */
const DAYS_FIRST = toDayNumber(isoDateOf({ year: 1, month: 1, day: 1 }))
const DAYS_END = toDayNumber(isoDateOf({ year: 9999, month: 1, day: 1 }))

/** The axis of a range, stretched to whole header steps and to at least `widthMin` pixels. */
export function createAxis(range: AxisRange, scale: AxisScale, widthMin: number): GanttAxis {
  const { zoom, pixelsPerDay } = scale
  const firstDay = stepStart(Math.max(range.firstDay, DAYS_FIRST), zoom)
  const daysMin = Math.max(range.endDay - firstDay, Math.ceil(widthMin / pixelsPerDay), 1)
  const daysMax = Math.min(Math.floor(AXIS_WIDTH_MAX / pixelsPerDay), DAYS_END - firstDay)
  const days = Math.max(1, Math.min(daysMin, daysMax))
  const endDay = firstDay + days
  return { zoom, firstDay, endDay, pixelsPerDay, width: days * pixelsPerDay }
}

/** How many pixels a day takes, and which steps the header names. */
export interface AxisScale {
  readonly zoom: GanttZoom
  readonly pixelsPerDay: number
}

export function scaleOf(zoom: GanttZoom): AxisScale {
  return { zoom, pixelsPerDay: PIXELS_PER_DAY[zoom] }
}

/** Below this, header labels would be nothing but lines. */
const FITTED_PIXELS_PER_DAY_MIN = 0.1
const FITTED_PIXELS_PER_DAY_MAX = 80

/** The scale on which a range fills a width: the finest header that fits, stretched to the end. */
export function scaleToFit(range: AxisRange, width: number): AxisScale {
  const daysAt = (zoom: GanttZoom) => range.endDay - stepStart(range.firstDay, zoom)
  const fitting = GANTT_ZOOMS.find((zoom) => daysAt(zoom) * PIXELS_PER_DAY[zoom] <= width)
  const zoom = fitting ?? 'quarter'
  const pixelsPerDay = Math.max(FITTED_PIXELS_PER_DAY_MIN, width / Math.max(1, daysAt(zoom)))
  return { zoom, pixelsPerDay: Math.min(FITTED_PIXELS_PER_DAY_MAX, pixelsPerDay) }
}

/** The widest range around today that the axis can show at this scale. */
export function clampRange(range: AxisRange, scale: AxisScale, today: number): AxisRange {
  const daysMax = Math.floor(AXIS_WIDTH_MAX / scale.pixelsPerDay) - 400
  if (range.endDay - range.firstDay <= daysMax) return range
  const half = Math.floor(daysMax / 2)
  return {
    firstDay: Math.max(range.firstDay, today - half),
    endDay: Math.min(range.endDay, today + half),
  }
}

export function xOfDay(axis: GanttAxis, day: number): number {
  return (day - axis.firstDay) * axis.pixelsPerDay
}

/** The day under a pixel of the axis. */
export function dayAtX(axis: GanttAxis, x: number): number {
  return axis.firstDay + Math.floor(x / axis.pixelsPerDay)
}

/** The two header lines between two pixels; a label that begins before `xFrom` is included. */
export function ticksBetween(
  axis: GanttAxis,
  window: { readonly xFrom: number; readonly xTo: number },
  texts: GanttTexts,
): { readonly upper: readonly GanttTick[]; readonly lower: readonly GanttTick[] } {
  const first = Math.max(axis.firstDay, dayAtX(axis, window.xFrom))
  const last = Math.min(axis.endDay - 1, dayAtX(axis, window.xTo))
  const { upper, lower } = HEADERS[axis.zoom]
  return {
    upper: ticks(axis, { first, last }, upper, texts),
    lower: ticks(axis, { first, last }, lower, texts),
  }
}

/** The labels that also draw a line through the rows: weeks are told by their shaded weekends. */
export function gridLines(
  zoom: GanttZoom,
  header: { readonly upper: readonly GanttTick[]; readonly lower: readonly GanttTick[] },
): readonly GanttTick[] {
  return zoom === 'week' ? header.upper : header.lower
}

/** `month-of-year` is a month under the label of its year, which need not be said again. */
type Step = 'day' | 'week' | 'month' | 'month-of-year' | 'quarter' | 'year'

const HEADERS = {
  day: { upper: 'month', lower: 'day' },
  week: { upper: 'month', lower: 'week' },
  month: { upper: 'year', lower: 'month-of-year' },
  quarter: { upper: 'year', lower: 'quarter' },
} as const satisfies Record<GanttZoom, { upper: Step; lower: Step }>

function ticks(
  axis: GanttAxis,
  days: { readonly first: number; readonly last: number },
  step: Step,
  texts: GanttTexts,
): GanttTick[] {
  const found: GanttTick[] = []
  let day = Math.max(startOf(step, days.first), axis.firstDay)
  while (day <= days.last) {
    const end = Math.min(nextStart(step, day), axis.endDay)
    const x = xOfDay(axis, day)
    found.push({ x, width: xOfDay(axis, end) - x, ...labels(step, day, texts) })
    day = end
  }
  return found
}

function stepStart(day: number, zoom: GanttZoom): number {
  return startOf(HEADERS[zoom].lower, day)
}

function startOf(step: Step, day: number): number {
  if (step === 'day') return day
  if (step === 'week') return day - weekdayOfDayNumber(day) + 1
  const { year, month } = civilOf(day)
  if (step === 'month' || step === 'month-of-year') return firstOfMonth(year, month)
  if (step === 'quarter') return firstOfMonth(year, month - ((month - 1) % 3))
  return firstOfMonth(year, 1)
}

const MONTHS_PER_STEP = { month: 1, 'month-of-year': 1, quarter: 3, year: 12 } as const

function nextStart(step: Step, day: number): number {
  if (step === 'day') return day + 1
  if (step === 'week') return day - weekdayOfDayNumber(day) + 8
  const { year, month } = civilOf(startOf(step, day))
  const months = MONTHS_PER_STEP[step]
  const index = month - 1 + months
  return firstOfMonth(year + Math.floor(index / 12), (index % 12) + 1)
}

function labels(
  step: Step,
  day: number,
  texts: GanttTexts,
): { readonly label: string; readonly fullLabel: string } {
  const civil = civilOf(day)
  switch (step) {
    case 'day':
      return same(texts.dayLabel({ ...civil, weekday: weekdayOfDayNumber(day) }))
    case 'week':
      return same(String(civil.day).padStart(2, '0'))
    case 'month': {
      const fullLabel = texts.monthLabel(civil)
      return { label: civil.month === 1 ? fullLabel : texts.monthShortLabel(civil), fullLabel }
    }
    case 'month-of-year':
      return same(texts.monthShortLabel(civil))
    case 'quarter':
      return same(texts.quarterLabel({ year: civil.year, quarter: Math.ceil(civil.month / 3) }))
    case 'year':
      return same(texts.yearLabel(civil.year))
  }
}

function same(label: string): { readonly label: string; readonly fullLabel: string } {
  return { label, fullLabel: label }
}

/** Year, month and day of a day number. */
export function civilOf(day: number): CivilDate {
  return civilDate(fromDayNumber(day))
}

function firstOfMonth(year: number, month: number): number {
  return toDayNumber(isoDateOf({ year, month, day: 1 }))
}
