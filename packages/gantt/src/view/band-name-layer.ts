import { findFreeRows } from '../band-names.ts'
import type { GanttBand } from '../bands.ts'
import type { GanttLayout, GanttScene, GanttWindow } from '../layout.ts'
import { estimateTextWidth } from '../svg-text.ts'
import { build } from './build.ts'

/** The name of a run of days off is said again after so many rows. */
const PAGE_ROWS = 24
const FONT_SIZE = 12.5

/** Draws the names of days off upright in their bands, where no bar crosses them. */
export function drawBandNames(layer: HTMLElement, layout: GanttLayout, window: GanttWindow): void {
  const names: HTMLElement[] = []
  let page = Math.floor(window.rowFrom / PAGE_ROWS)
  while (page * PAGE_ROWS < window.rowTo) {
    const rows = { rowFrom: page * PAGE_ROWS, rowTo: (page + 1) * PAGE_ROWS }
    const scene = layout.scene({ ...window, ...rows })
    const wide = scene.bands.filter(({ name, width }) => name !== null && width >= FONT_SIZE)
    names.push(...wide.flatMap((band) => drawName(layer.ownerDocument, layout, { scene, band })))
    page += 1
  }
  layer.replaceChildren(...names)
}

function drawName(
  document: Document,
  layout: GanttLayout,
  { scene, band }: { readonly scene: GanttScene; readonly band: GanttBand },
): HTMLElement[] {
  const free = findFreeRows(scene.rows, band)
  const length = estimateTextWidth(band.name ?? '', FONT_SIZE)
  if (free === null || length > (free.to - free.from) * layout.rowHeight - 8) return []
  const name = build(document, 'band-name', {}, build(document, 'band-words', {}, band.name ?? ''))
  name.style.left = `${band.x}px`
  name.style.width = `${band.width}px`
  name.style.top = `${free.from * layout.rowHeight}px`
  name.style.height = `${(free.to - free.from) * layout.rowHeight}px`
  return [name]
}
