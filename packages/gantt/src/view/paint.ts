import type { GanttTick } from '../axis.ts'
import type { GanttWindow } from '../layout.ts'
import type { GanttRowBox } from '../row-box.ts'
import { drawBackdrop } from './backdrop-layer.ts'
import { drawBandNames } from './band-name-layer.ts'
import { setText } from './build.ts'
import { activePosition, type Chart, type Drawn, viewportOf } from './chart.ts'
import { drawChosenLink } from './chosen-link.ts'
import { placeGrips } from './grips.ts'
import { describeTimeline } from './describe-timeline.ts'
import { drawHeader, findLeadingTick } from './header-layer.ts'
import { paintMiniMap } from './mini-map.ts'
import { markAway, type RowStatus } from './row-element.ts'
import { hasSameDays, hasSameRows, type Viewport, windowOf } from './viewport.ts'

/** Draws what is in sight. Costs next to nothing while the scroll stays inside what is drawn. */
export function paint(chart: Chart): void {
  const viewport = viewportOf(chart)
  const window = windowOf(viewport, chart.layout)
  const { drawn } = chart
  const hasMoved = drawn === null || !hasSameDays(drawn.window, window)
  if (hasMoved || !hasSameRows(drawn.window, window)) drawRows(chart, window)
  const isTimeFresh =
    !hasMoved && drawn.viewport.height === viewport.height && hasSameLead(chart, drawn, viewport)
  const endX = viewport.scrollLeft + viewport.width
  for (const row of chart.list.all()) markAway(row, viewport.scrollLeft, endX)
  const upper = isTimeFresh ? drawn.upper : drawTime(chart, window, viewport)
  chart.drawn = { window, viewport, upper }
  paintMiniMap(chart)
}

/** Whether the leftmost label may stay: it is another, or has to give way to today's, otherwise. */
function hasSameLead({ layout }: Chart, drawn: Drawn, { scrollLeft }: Viewport): boolean {
  if (drawn.viewport.scrollLeft === scrollLeft) return true
  const lead = findLeadingTick(drawn.upper, scrollLeft)
  const hasToday = lead !== undefined && layout.todayX !== null && isIn(lead, layout.todayX)
  return lead === findLeadingTick(drawn.upper, drawn.viewport.scrollLeft) && !hasToday
}

function isIn({ x, width }: GanttTick, pixel: number): boolean {
  return pixel >= x - 40 && pixel < x + width + 40
}

function drawRows(chart: Chart, window: GanttWindow): void {
  const { layout, frame } = chart
  const scene = layout.scene(window)
  showRows(chart, scene.rows)
  chart.shownLinks = scene.links
  frame.links.draw(scene.links, linkBox(chart, window))
  frame.progress.draw(chart.hasProgressLine ? scene : null, layout)
  drawChosenLink(chart)
  placeGrips(chart)
  drawBandNames(frame.bandNames, layout, window)
}

function drawTime(
  { layout, frame }: Chart,
  window: GanttWindow,
  viewport: Viewport,
): readonly GanttTick[] {
  const scene = layout.scene({ ...window, rowFrom: 0, rowTo: 0 })
  drawHeader(frame.headTicks, layout, { scene, firstVisibleX: viewport.scrollLeft })
  setText(frame.axisWords, describeTimeline(layout, scene))
  const height = Math.min(viewport.height, layout.height)
  drawBackdrop(frame, layout, { scene, height })
  return scene.header.upper
}

/** The rows of the window, and the active row wherever it is: the focus lives in it. */
function showRows(chart: Chart, boxes: readonly GanttRowBox[]): void {
  const active = activePosition(chart)
  const [first] = boxes
  const last = boxes.at(-1)
  const kept = active === -1 ? null : chart.layout.box(active)
  const isBefore = kept !== null && (first === undefined || active < first.position)
  const isAfter = kept !== null && !isBefore && last !== undefined && active > last.position
  const shown = [...(isBefore ? [kept] : []), ...boxes, ...(isAfter ? [kept] : [])]
  chart.list.show(shown, (box) => statusOf(chart, box))
}

function statusOf(chart: Chart, { row }: GanttRowBox): RowStatus {
  return {
    isCollapsed: chart.collapsed.has(row.id),
    isSelected: chart.selected.has(row.id),
    isActive: chart.activeId === row.id,
    isLinkSource: chart.linkFromId === row.id,
    rowHeight: chart.rowHeight,
    texts: chart.texts,
  }
}

function linkBox(
  { layout, columns }: Chart,
  window: { readonly rowFrom: number; readonly rowTo: number },
): { readonly left: number; readonly y: number; readonly width: number; readonly height: number } {
  return {
    left: columns.width,
    y: window.rowFrom * layout.rowHeight,
    width: layout.width,
    height: (window.rowTo - window.rowFrom) * layout.rowHeight,
  }
}
