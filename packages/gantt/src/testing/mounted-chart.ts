import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { GanttRow } from '../row.ts'
import type { GanttOptions, GanttView } from '../view/gantt-options.ts'
import { mountGantt } from '../view/mount-gantt.ts'
import { exampleRow } from './chart-text.ts'
import { sizedHost } from './sized-host.ts'

/** Two parts with three tasks; the first task is worded, the others go by their ids. */
export const ROWS: readonly GanttRow[] = [
  exampleRow({ id: 'part', kind: 'section', title: 'I. Chuẩn bị' }),
  dated('dig', { level: 2, title: 'Khảo sát kho', lead: 'Sở Nội vụ', progressPercent: 40 }),
  dated('lay', { level: 2, state: 'overdue' }),
  exampleRow({ id: 'more', kind: 'section', title: 'II. Số hóa' }),
  dated('test', { level: 2, state: 'done', progressPercent: 100 }),
]

/** A chart in the test document, and what a test looks for in it. */
export interface MountedChart {
  readonly view: GanttView
  readonly host: HTMLElement
  readonly grid: HTMLElement
  readonly get: (selector: string) => HTMLElement
  readonly rows: () => readonly Element[]
  readonly titles: () => readonly (string | null | undefined)[]
  readonly rowOf: (title: string) => HTMLElement
}

const CHART_SIZE = { width: 1200, height: 400 }

export function mountChart(
  options: Partial<GanttOptions> = {},
  size: { readonly width: number; readonly height: number } = CHART_SIZE,
): MountedChart {
  const host = sizedHost(size)
  const today = isoDate('2026-11-21')
  const calendar = createWorkingCalendar()
  const view = mountGantt(host, { rows: ROWS, today, calendar, ...options })
  const get = (selector: string) => first(host.querySelectorAll(selector))
  const rows = () => [...host.querySelectorAll('.rv-gantt-row')]
  const titles = () => rows().map(titleOf)
  const rowOf = (title: string) => first(rows().filter((row) => titleOf(row) === title))
  return { view, host, grid: get('.rv-gantt-grid'), get, rows, titles, rowOf }
}

/** The title of the row that has the focus. */
export function focused(): string | null | undefined {
  return document.activeElement === null ? null : titleOf(document.activeElement)
}

/** Presses a key where the focus is; false when the chart took it. */
export function press(key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  return document.activeElement?.dispatchEvent(event) ?? true
}

export function click(element: Element | null): void {
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
}

export function hover(element: Element): void {
  element.dispatchEvent(new MouseEvent('pointerover', { bubbles: true, clientX: 700 }))
}

export function dated(id: string, said: Partial<GanttRow>): GanttRow {
  const span = { startOn: isoDate('2026-11-02'), dueOn: isoDate('2026-11-20') }
  return exampleRow({ id, ...span, ...said })
}

export function manyRows(count: number): readonly GanttRow[] {
  return Array.from({ length: count }, (_, index) => dated(`${index}`, { title: `row ${index}` }))
}

function titleOf(row: Element): string | null | undefined {
  return row.querySelector('.rv-gantt-words')?.textContent
}

function first(elements: Iterable<Element>): HTMLElement {
  const [element] = elements
  if (!(element instanceof HTMLElement)) throw new Error('no such element')
  return element
}
