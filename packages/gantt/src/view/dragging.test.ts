// @vitest-environment jsdom
import { isoDate } from '@roviec/calendar'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { GanttEdit } from '../edit/gantt-edit.ts'
import { click, dated, mountChart, press } from '../testing/mounted-chart.ts'

/** Bars of a working week; 40 pixels a day, rows of 29 pixels, and a table of 670. */
const SPAN = { startOn: isoDate('2026-11-23'), dueOn: isoDate('2026-11-27') }
const ROWS = [dated('dig', SPAN), dated('lay', SPAN), dated('test', SPAN)]
const TABLE = 670
const DAY = 40

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function mountDraggable() {
  const edits: GanttEdit[] = []
  const preview = vi.fn(() => [
    { id: 'test', startOn: isoDate('2026-11-30'), finishOn: isoDate('2026-12-04') },
  ])
  const can = () => ({ move: true, resize: true, link: true })
  const editing = { can, preview, onEdit: (edit: GanttEdit) => edits.push(edit) }
  const chart = mountChart({ rows: ROWS, zoom: 'day', editing })
  const barOf = (title: string) => {
    const bar = chart.rowOf(title).querySelector<HTMLElement>('.rv-gantt-bar')
    if (bar === null) throw new Error('no bar')
    return bar
  }
  const ghosts = () => [...chart.host.querySelectorAll('.rv-gantt-ghost')]
  const label = () => chart.get('.rv-gantt-drag-label')
  return { ...chart, edits, preview, barOf, ghosts, label }
}

interface At {
  readonly x: number
  readonly y?: number
  readonly pointerType?: string
}

function point(target: EventTarget, name: string, { x, y = 10, pointerType = 'mouse' }: At): void {
  const place = { clientX: TABLE + x, clientY: y, button: 0, bubbles: true, cancelable: true }
  const pointer = { pointerId: 1, pointerType, isPrimary: true }
  target.dispatchEvent(Object.assign(new MouseEvent(name, place), pointer))
}

function leftOf(element: HTMLElement): number {
  return Number.parseFloat(element.style.left)
}

test('a dragged bar goes by working days, with its dates beside it, and asks when it is dropped', () => {
  const { barOf, edits, ghosts, label, preview } = mountDraggable()
  const bar = barOf('dig')
  const x = leftOf(bar) + 50

  point(bar, 'pointerdown', { x })
  point(window, 'pointermove', { x: x + 2 })
  expect(ghosts()).toHaveLength(0)
  point(window, 'pointermove', { x: x + 7 * DAY })
  expect(label().textContent).toBe(
    '30/11/2026 – 04/12/2026 · 5 ngày làm việc · muộn hơn 5 ngày làm việc',
  )
  expect(ghosts().map((ghost) => ghost.getAttribute('data-kind'))).toEqual(['dragged', 'other'])
  expect(preview).toHaveBeenLastCalledWith({ kind: 'move', ids: ['dig'], days: 5 })
  point(window, 'pointerup', { x: x + 7 * DAY })

  expect(edits).toEqual([{ kind: 'move', ids: ['dig'], days: 5 }])
  expect(ghosts()).toHaveLength(0)
  expect(label().hidden).toBe(true)
})

test('Escape gives a drag up, and the click that ends it selects nothing', () => {
  const { barOf, edits, rowOf, get } = mountDraggable()
  const bar = barOf('dig')
  const x = leftOf(bar) + 50
  point(bar, 'pointerdown', { x })
  point(window, 'pointermove', { x: x + 3 * DAY })

  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  point(window, 'pointerup', { x: x + 3 * DAY })
  click(bar)

  expect(edits).toEqual([])
  expect(get('[role=status]').textContent).toBe('Đã thôi, không đổi gì')
  expect(rowOf('dig').getAttribute('aria-selected')).toBe('false')
})

test('selected bars are dragged together', () => {
  const { barOf, edits, rowOf, ghosts } = mountDraggable()
  rowOf('dig').focus()
  press('ArrowDown', { shiftKey: true })
  const bar = barOf('lay')
  const x = leftOf(bar) + 50

  point(bar, 'pointerdown', { x })
  point(window, 'pointermove', { x: x - DAY })
  expect(ghosts().filter((ghost) => ghost.getAttribute('data-kind') === 'dragged')).toHaveLength(2)
  point(window, 'pointerup', { x: x - DAY })

  // The day before the Monday is a Sunday; the Monday is nearer than the Friday.
  expect(edits).toEqual([])
  point(bar, 'pointerdown', { x })
  point(window, 'pointermove', { x: x - 3 * DAY })
  point(window, 'pointerup', { x: x - 3 * DAY })
  expect(edits).toEqual([{ kind: 'move', ids: ['dig', 'lay'], days: -1 }])
})

test('a finger that moves at once scrolls; one that rests takes hold of the bar', () => {
  const { barOf, edits } = mountDraggable()
  const bar = barOf('dig')
  const x = leftOf(bar) + 50
  const pointerType = 'touch'

  point(bar, 'pointerdown', { x, pointerType })
  point(window, 'pointermove', { x: x + 2 * DAY, pointerType })
  point(window, 'pointerup', { x: x + 2 * DAY, pointerType })
  expect(edits).toEqual([])

  point(bar, 'pointerdown', { x, pointerType })
  vi.advanceTimersByTime(450)
  point(window, 'pointermove', { x: x + 2 * DAY, pointerType })
  point(window, 'pointerup', { x: x + 2 * DAY, pointerType })
  expect(edits).toEqual([{ kind: 'move', ids: ['dig'], days: 2 }])
})

test('the handle at an end resizes, and keeps a working day', () => {
  const { barOf, edits, get, label } = mountDraggable()
  const bar = barOf('dig')
  point(bar, 'pointerover', { x: leftOf(bar) + 50 })
  const grip = get('.rv-gantt-grip[data-act=resize][data-edge=finish]')
  expect(grip.hidden).toBe(false)
  const x = leftOf(bar) + 200

  point(grip, 'pointerdown', { x })
  point(window, 'pointermove', { x: x + 4 * DAY })
  expect(label().textContent).toBe('23/11/2026 – 01/12/2026 · 7 ngày làm việc')
  point(window, 'pointermove', { x: x - 20 * DAY })
  point(window, 'pointerup', { x: x - 20 * DAY })

  expect(edits).toEqual([{ kind: 'resize', id: 'dig', edge: 'finish', on: '2026-11-23' }])
})

test('a link is drawn from an end to the nearer end of another bar, and not to itself', () => {
  const { barOf, edits, get, ghosts } = mountDraggable()
  const bar = barOf('dig')
  const [start, end] = [leftOf(bar), leftOf(bar) + 200]
  point(bar, 'pointerover', { x: start + 50 })
  const grip = get('.rv-gantt-grip[data-act=link][data-edge=finish]')

  point(grip, 'pointerdown', { x: end + 30 })
  point(window, 'pointermove', { x: start + 20, y: 14 })
  expect(ghosts()[0]?.getAttribute('data-kind')).toBe('refused')
  point(window, 'pointermove', { x: end - 20, y: 2 * 29 + 14 })
  expect(get('.rv-gantt-drag-label').textContent).toBe('FF: kết thúc cùng nhau')
  point(window, 'pointermove', { x: start + 20, y: 29 + 14 })
  point(window, 'pointerup', { x: start + 20, y: 29 + 14 })

  expect(edits).toEqual([{ kind: 'link', fromId: 'dig', toId: 'lay', type: 'FS', lagDays: 0 }])
})
