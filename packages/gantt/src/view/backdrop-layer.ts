import { gridLines } from '../axis.ts'
import type { GanttLayout, GanttScene } from '../layout.ts'
import { build } from './build.ts'

/**
 * Draws what lies behind the rows: days off, lines of the header's steps, and today in a layer of
 * its own, above the lines between rows. Both are as high as the visible part only and stay in
 * place while rows pass over them.
 */
export function drawBackdrop(
  layers: { readonly backdrop: HTMLElement; readonly todayLayer: HTMLElement },
  layout: GanttLayout,
  { scene, height }: { readonly scene: GanttScene; readonly height: number },
): void {
  const document = layers.backdrop.ownerDocument
  const bands = scene.bands.map(({ kind, x, width }) =>
    placed(build(document, 'band', { 'data-kind': kind }), { x, width, height }),
  )
  const lines = gridLines(layout.axis.zoom, scene.header).map(({ x }) =>
    placed(build(document, 'grid-line'), { x, width: 1, height }),
  )
  layers.backdrop.replaceChildren(...bands, ...lines)
  const { todayX } = layout
  const today = build(document, 'today-line')
  layers.todayLayer.replaceChildren(
    ...(todayX === null ? [] : [placed(today, { x: todayX - 1, width: 2, height })]),
  )
}

function placed(
  element: HTMLDivElement,
  at: { readonly x: number; readonly width: number; readonly height: number },
): HTMLDivElement {
  element.style.left = `${at.x}px`
  element.style.width = `${at.width}px`
  element.style.height = `${at.height}px`
  return element
}
