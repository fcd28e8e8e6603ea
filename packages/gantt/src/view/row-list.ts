import type { GanttRowBox } from '../row-box.ts'
import { createRowElement, fillRowElement, type RowElement, type RowStatus } from './row-element.ts'

/**
 * The rows that exist as elements: those in sight, and the active one so that the focus is never
 * lost. Elements are reused, and stay in the order of the chart, in which they are read aloud.
 */
export interface RowList {
  /** Shows these rows and no others; their positions ascend. */
  show(boxes: readonly GanttRowBox[], statusOf: StatusOf): void
  /** Has every element filled again: rows, closed rows, selection or scale have changed. */
  invalidate(): void
  find(id: string): RowElement | null
  all(): Iterable<RowElement>
  /** The row that a node of the page belongs to. */
  findByNode(node: EventTarget | null): RowElement | null
}

/** What the list must know about a row beyond its box. */
export type StatusOf = (box: GanttRowBox) => RowStatus

/** `hasStart`: whether rows have a cell for the start. */
export function createRowList(body: HTMLElement, hasStart: boolean): RowList {
  const shown = new Map<string, RowElement>()
  const rowByElement = new WeakMap<Element, RowElement>()
  const spare: RowElement[] = []
  let isStale = false

  function take(): RowElement {
    const row = spare.pop() ?? createRowElement(body.ownerDocument, hasStart)
    rowByElement.set(row.element, row)
    return row
  }

  function release(wanted: ReadonlySet<string>): void {
    for (const [id, row] of shown) {
      if (wanted.has(id)) continue
      row.element.remove()
      shown.delete(id)
      spare.push(row)
    }
  }

  return {
    invalidate() {
      isStale = true
    },
    find: (id) => shown.get(id) ?? null,
    all: () => shown.values(),
    findByNode(node) {
      const element = isElement(node) ? node.closest('.rv-gantt-row') : null
      return element === null ? null : (rowByElement.get(element) ?? null)
    },
    show(boxes, statusOf) {
      release(new Set(boxes.map(({ row }) => row.id)))
      let next = body.querySelector(':scope > .rv-gantt-row')
      for (const box of boxes) {
        const known = shown.get(box.row.id)
        const row = known ?? take()
        if (known === undefined || isStale) fillRowElement(row, box, statusOf(box))
        shown.set(box.row.id, row)
        if (row.element === next) next = next.nextElementSibling
        else body.insertBefore(row.element, next)
      }
      isStale = false
    },
  }
}

function isElement(node: EventTarget | null): node is Element {
  return node !== null && 'closest' in node
}
