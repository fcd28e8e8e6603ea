import type { GanttLayout, GanttScene } from '../layout.ts'
import { progressLinePath } from '../progress-line.ts'
import { buildSvg, setAttribute } from './build.ts'

/** The zig-zag of progress through the rows in sight. */
export interface ProgressLayer {
  readonly element: SVGElement
  /** Null hides it. */
  draw(scene: GanttScene | null, layout: GanttLayout): void
}

export function createProgressLayer(document: Document): ProgressLayer {
  const path = buildSvg(document, 'path')
  const element = buildSvg(document, 'svg', { 'aria-hidden': 'true' }, path)
  element.classList.add('rv-gantt-progress-line')
  return {
    element,
    draw(scene, { rowHeight }) {
      const d = scene === null ? '' : progressLinePath(scene.rows, scene.todayX, rowHeight)
      setAttribute(path, 'd', d)
    },
  }
}
