import type { GanttTick } from '../axis.ts'
import { placeTodayChip, placeUpperLabel } from '../header-labels.ts'
import type { GanttLayout, GanttScene } from '../layout.ts'
import { estimateTextWidth } from '../svg-text.ts'
import { build } from './build.ts'

/**
 * Draws the two header lines of a window into the head of the timeline. `firstVisibleX` is where
 * the timeline comes out from under the table: the label there is given with its year.
 */
export function drawHeader(
  head: HTMLElement,
  layout: GanttLayout,
  { scene, firstVisibleX }: { readonly scene: GanttScene; readonly firstVisibleX: number },
): void {
  const document = head.ownerDocument
  const chip = placeTodayChip(layout.todayX, layout.texts.today, layout.width)
  const first = findLeadingTick(scene.header.upper, firstVisibleX)
  const upper = scene.header.upper.map((tick) => {
    const cell = placedCell(document, 'upper', tick)
    const placed = placeUpperLabel(tick, {
      chip,
      prefersFull: tick === first,
      fromX: firstVisibleX,
    })
    if (placed === null) return cell
    const label = build(document, 'upper-label', {}, placed.label)
    label.style.marginLeft = `${placed.x - tick.x - 1}px`
    cell.append(label)
    return cell
  })
  const lower = scene.header.lower.map((tick) => {
    const isWide = estimateTextWidth(tick.label, 11) <= tick.width + 2
    const cell = placedCell(document, 'lower', tick)
    if (isWide) cell.append(tick.label)
    return cell
  })
  head.replaceChildren(...upper, ...lower, ...todayChip(document, layout, chip))
}

const LABEL_ROOM = 70

/** The leftmost label of the upper line that has room beside the table. */
export function findLeadingTick(
  upper: readonly GanttTick[],
  firstVisibleX: number,
): GanttTick | undefined {
  return upper.find(({ x, width }) => x + width > firstVisibleX + LABEL_ROOM)
}

function placedCell(document: Document, name: string, tick: GanttTick): HTMLDivElement {
  const cell = build(document, name)
  cell.style.left = `${tick.x}px`
  cell.style.width = `${tick.width}px`
  return cell
}

function todayChip(
  document: Document,
  layout: GanttLayout,
  chip: { readonly x: number; readonly width: number } | null,
): HTMLDivElement[] {
  if (chip === null) return []
  const element = build(document, 'today-chip', {}, layout.texts.today)
  element.style.left = `${chip.x}px`
  element.style.width = `${chip.width}px`
  return [element]
}
