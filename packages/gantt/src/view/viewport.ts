import type { GanttLayout, GanttWindow } from '../layout.ts'
import { HEAD_HEIGHT } from './frame.ts'

/** What of the chart is in sight: the timeline's visible stretch, and the rows below the head. */
export interface Viewport {
  readonly scrollLeft: number
  readonly scrollTop: number
  /** Pixels of timeline beside the table, and of rows under the head. */
  readonly width: number
  readonly height: number
}

/** Rows kept ready above and below, so that a fast scroll does not show gaps. */
const ROWS_AHEAD = 6
/** The time axis is redrawn in steps of so many pixels. */
const X_STEP = 400

export function readViewport(grid: HTMLElement, tableWidth: number): Viewport {
  return {
    scrollLeft: grid.scrollLeft,
    scrollTop: grid.scrollTop,
    width: Math.max(0, grid.clientWidth - tableWidth),
    height: Math.max(0, grid.clientHeight - HEAD_HEIGHT),
  }
}

/** The window to draw for a viewport: a little more than is in sight. */
export function windowOf(viewport: Viewport, layout: GanttLayout): GanttWindow {
  const first = Math.floor(viewport.scrollTop / layout.rowHeight)
  const last = Math.ceil((viewport.scrollTop + viewport.height) / layout.rowHeight)
  const step = Math.floor(viewport.scrollLeft / X_STEP)
  return {
    rowFrom: Math.max(0, Math.min(first, layout.rowCount) - ROWS_AHEAD),
    rowTo: Math.min(layout.rowCount, last + ROWS_AHEAD),
    xFrom: Math.max(0, (step - 1) * X_STEP),
    xTo: Math.min(layout.width - 1, (step + 2) * X_STEP + viewport.width),
  }
}

export function hasSameRows(one: GanttWindow, other: GanttWindow): boolean {
  return one.rowFrom === other.rowFrom && one.rowTo === other.rowTo
}

export function hasSameDays(one: GanttWindow, other: GanttWindow): boolean {
  return one.xFrom === other.xFrom && one.xTo === other.xTo
}
