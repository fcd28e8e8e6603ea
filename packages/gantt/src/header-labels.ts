import type { GanttTick } from './axis.ts'
import { estimateTextWidth } from './svg-text.ts'

/** Where the label "today" stands in the header, in pixels of the timeline. */
export interface ChipSpan {
  readonly x: number
  readonly width: number
}

const LABEL_FONT_SIZE = 13
const CHIP_FONT_SIZE = 12
const LABEL_PADDING = 9

/** The chip is centred on today's line, pushed inwards at the ends of the axis. */
export function placeTodayChip(
  todayX: number | null,
  words: string,
  axisWidth: number,
): ChipSpan | null {
  if (todayX === null) return null
  const width = Math.round(estimateTextWidth(words, CHIP_FONT_SIZE)) + 10
  return { width, x: Math.max(0, Math.min(axisWidth - width, Math.round(todayX - width / 2))) }
}

/** How a label of the upper line is to be placed. */
export interface LabelWish {
  readonly chip: ChipSpan | null
  /** Whether the longer label, with the year, is wanted where it fits. */
  readonly prefersFull: boolean
  /** Pixel at which the timeline comes into sight; what lies before it is covered. */
  readonly fromX: number
}

/**
 * Where the label of a month or year stands: at its start, or after the chip where that would
 * cover it; null where there is no room.
 */
export function placeUpperLabel(
  tick: GanttTick,
  wish: LabelWish,
): { readonly x: number; readonly label: string } | null {
  const { chip, prefersFull, fromX } = wish
  const labels = prefersFull ? [tick.fullLabel, tick.label] : [tick.label]
  for (const label of labels) {
    const width = estimateTextWidth(label, LABEL_FONT_SIZE)
    const start = Math.max(tick.x, fromX) + LABEL_PADDING
    const xs = [start, ...(chip === null ? [] : [chip.x + chip.width + 6])]
    const x = xs.find((at) => at >= start && fits({ at, width, tick, chip }))
    if (x !== undefined) return { x, label }
  }
  return null
}

function fits(placed: {
  readonly at: number
  readonly width: number
  readonly tick: GanttTick
  readonly chip: ChipSpan | null
}): boolean {
  const { at, width, tick, chip } = placed
  const isInside = at + width <= tick.x + tick.width
  const isFree = chip === null || at + width < chip.x || at > chip.x + chip.width
  return isInside && isFree
}
