import type { GanttEdge } from '../edit/gantt-edit.ts'
import type { GanttRow } from '../row.ts'
import type { Chart } from './chart.ts'
import { dragBar, dragEdge } from './drag-bar.ts'
import { drawLink } from './draw-link.ts'
import { followPointer } from './gesture.ts'
import { showGrips } from './grips.ts'

/** Lets mouse, pen and finger drag bars, their ends, and links. */
export function listenToGestures(chart: Chart, signal: AbortSignal): void {
  const { grid, edit } = chart.frame
  grid.addEventListener('pointerdown', (event) => press(chart, event, signal), { signal })
  grid.addEventListener(
    'pointerover',
    (event) => {
      if (chart.editing === null || event.pointerType === 'touch' || isDragging(chart)) return
      if (edit.element.contains(asNode(event.target))) return
      const row = chart.list.findByNode(event.target)
      const id = row === null ? null : (chart.rows[row.rowIndex]?.id ?? null)
      if (id !== chart.gripsId) showGrips(chart, id)
    },
    { signal },
  )
  grid.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType !== 'touch' && !isDragging(chart)) showGrips(chart, null)
    },
    { signal },
  )
  // A finger that takes hold of a bar must not be offered the browser's own menu.
  grid.addEventListener(
    'contextmenu',
    (event) => {
      if (isDragging(chart)) event.preventDefault()
    },
    { signal },
  )
}

function press(chart: Chart, event: PointerEvent, closing: AbortSignal): void {
  if (chart.editing === null || event.button !== 0 || !event.isPrimary) return
  const isTouch = event.pointerType === 'touch'
  const grip = closest(event.target, '.rv-gantt-grip')
  const held = grip === null ? null : rowOfGrips(chart)
  if (grip !== null && held !== null) {
    event.preventDefault()
    const edge: GanttEdge = grip.getAttribute('data-edge') === 'start' ? 'start' : 'finish'
    const isLink = grip.getAttribute('data-act') === 'link'
    const base = { chart, event, closing, needsRest: false }
    return followPointer({
      ...base,
      begin: (at) => (isLink ? drawLink(chart, held, edge) : dragEdge(chart, held, { edge, at })),
    })
  }
  const bar = closest(event.target, '.rv-gantt-bar')
  const row = bar === null ? null : chart.list.findByNode(bar)
  const task = row === null ? undefined : chart.rows[row.rowIndex]
  if (task === undefined) return
  followPointer({
    chart,
    event,
    closing,
    needsRest: isTouch,
    begin: (at) => dragBar(chart, task, at),
  })
}

function rowOfGrips({ rows, list, gripsId }: Chart): GanttRow | null {
  const shown = gripsId === null ? null : list.find(gripsId)
  return shown === null ? null : (rows[shown.rowIndex] ?? null)
}

function isDragging({ frame }: Chart): boolean {
  return frame.root.hasAttribute('data-dragging')
}

function closest(target: EventTarget | null, selector: string): Element | null {
  return target !== null && 'closest' in target ? (target as Element).closest(selector) : null
}

function asNode(target: EventTarget | null): Node | null {
  return target !== null && 'nodeType' in target ? (target as Node) : null
}
