// @vitest-environment jsdom
import { isoDate } from '@roviec/calendar'
import { expect, test, vi } from 'vitest'
import type { GanttEdit, GanttEditing } from '../edit/gantt-edit.ts'
import type { GanttLink } from '../row.ts'
import { exampleRow } from '../testing/chart-text.ts'
import { click, dated, focused, mountChart, press } from '../testing/mounted-chart.ts'
import type { GanttOptions } from './gantt-options.ts'

const ROWS = [
  exampleRow({ id: 'part', kind: 'section', title: 'Chuẩn bị' }),
  dated('dig', { level: 2 }),
  dated('lay', { level: 2 }),
  dated('test', { level: 2, startOn: isoDate('2026-11-23'), dueOn: isoDate('2026-11-27') }),
]
const LINKS: readonly GanttLink[] = [
  { id: 'one', fromId: 'dig', toId: 'lay' },
  { fromId: 'lay', toId: 'test', kind: 'SS', lagDays: 1 },
]

/** A chart in which all tasks may be edited, and the edits it asks for. */
function mountEditable(options: Partial<GanttOptions> = {}, editing: Partial<GanttEditing> = {}) {
  const edits: GanttEdit[] = []
  const all = { move: true, resize: true, link: true, rename: true, arrange: true }
  const chart = mountChart({
    rows: ROWS,
    links: LINKS,
    editing: {
      can: ({ kind }) => (kind === 'task' ? all : { reason: 'Phần không dời được' }),
      onEdit: (edit) => edits.push(edit),
      ...editing,
    },
    ...options,
  })
  return { ...chart, edits, said: () => chart.get('[role=status]').textContent }
}

function type(text: string): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('.rv-gantt-field')
  if (field === null) throw new Error('no field is open')
  field.value = text
  return field
}

test('a chart that may be edited says so, and how to learn its keys', () => {
  const { grid, view } = mountEditable()

  expect(grid.getAttribute('aria-readonly')).toBe('false')
  expect(grid.getAttribute('aria-multiselectable')).toBe('true')
  const instructions = document.getElementById(grid.getAttribute('aria-describedby') ?? '')
  expect(instructions?.textContent).toContain('dấu hỏi')

  view.setEditing(null)
  expect(grid.getAttribute('aria-readonly')).toBe('true')
})

test('keys move a bar by working days, and its ends', () => {
  const { rowOf, edits, said } = mountEditable()
  rowOf('test').focus()

  press('ArrowRight', { altKey: true })
  expect(said()).toBe('test: 24/11/2026 – 30/11/2026 · 5 ngày làm việc, muộn hơn 1 ngày làm việc')
  press('PageUp', { altKey: true })
  press('ArrowRight', { ctrlKey: true })
  expect(said()).toBe('test: 23/11/2026 – 30/11/2026 · 6 ngày làm việc')
  press('ArrowLeft', { ctrlKey: true, shiftKey: true })

  expect(edits).toEqual([
    { kind: 'move', ids: ['test'], days: 1 },
    { kind: 'move', ids: ['test'], days: -5 },
    { kind: 'resize', id: 'test', edge: 'finish', on: '2026-11-30' },
    { kind: 'resize', id: 'test', edge: 'start', on: '2026-11-20' },
  ])
})

test('the chart changes nothing by itself', () => {
  const { rowOf, titles } = mountEditable()
  const before = rowOf('test').querySelector('.rv-gantt-bar')?.getAttribute('style')
  rowOf('test').focus()

  press('ArrowRight', { altKey: true })
  press('ArrowRight', { altKey: true, shiftKey: true })

  expect(rowOf('test').querySelector('.rv-gantt-bar')?.getAttribute('style')).toBe(before)
  expect(titles()).toEqual(['Chuẩn bị', 'dig', 'lay', 'test'])
})

test('what may not be done is refused with its reason', () => {
  const { rowOf, edits, said } = mountEditable()
  rowOf('Chuẩn bị').focus()

  press('ArrowRight', { altKey: true })

  expect(edits).toEqual([])
  expect(said()).toBe('Phần không dời được')
})

test('several rows are selected by keys and move together', () => {
  const onSelection = vi.fn()
  const { rowOf, edits, said } = mountEditable({ onSelection })
  rowOf('dig').focus()

  press('ArrowDown', { shiftKey: true })
  press('ArrowDown', { shiftKey: true })
  expect(onSelection.mock.lastCall).toEqual([['dig', 'lay', 'test']])
  press('ArrowUp', { shiftKey: true })
  expect(rowOf('test').getAttribute('aria-selected')).toBe('false')
  press('ArrowLeft', { altKey: true })

  expect(edits).toEqual([{ kind: 'move', ids: ['dig', 'lay'], days: -1 }])
  expect(said()).toBe('2 dòng sớm hơn 1 ngày làm việc')
  press('a', { ctrlKey: true })
  press('ArrowRight', { altKey: true, shiftKey: true })
  expect(edits.at(-1)).toEqual({ kind: 'indent', ids: ['dig', 'lay', 'test'] })
})

test('Ctrl and Shift with a click select more', () => {
  const onSelection = vi.fn()
  const { rowOf } = mountEditable({ onSelection })
  const clickWith = (title: string, init: MouseEventInit) =>
    rowOf(title)
      .querySelector('.rv-gantt-lead')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...init }))

  click(rowOf('dig').querySelector('.rv-gantt-lead'))
  clickWith('test', { ctrlKey: true })
  expect(onSelection.mock.lastCall).toEqual([['dig', 'test']])
  clickWith('lay', { shiftKey: true })
  expect(onSelection.mock.lastCall).toEqual([['lay', 'test']])
})

test('L marks the predecessor and links the successor; a cycle is refused in words', () => {
  const { rowOf, edits, said } = mountEditable()
  rowOf('dig').focus()
  press('l')
  expect(rowOf('dig').getAttribute('data-link-source')).toBe('true')
  press('ArrowDown')
  press('ArrowDown')
  press('l')
  expect(edits).toEqual([{ kind: 'link', fromId: 'dig', toId: 'test', type: 'FS', lagDays: 0 }])

  press('l')
  press('ArrowUp')
  press('ArrowUp')
  press('l')
  expect(said()).toBe('Không nối được: các liên kết sẽ thành vòng')
  press('Escape')
  expect(rowOf('test').getAttribute('data-link-source')).toBeNull()
  expect(edits).toHaveLength(1)
})

test('K goes through the links of a row; keys change, open and delete the chosen one', () => {
  const onOpenLink = vi.fn()
  const { rowOf, edits, said } = mountEditable({}, { onOpenLink })
  rowOf('lay').focus()
  expect(press('Delete')).toBe(true)

  press('k')
  expect(said()).toContain('Liên kết 1/2: dig → lay')
  press('k')
  expect(said()).toContain('Liên kết 2/2: lay → test: bắt đầu cùng nhau, cách 1 ngày làm việc')
  press(']')
  press('d')
  press('Enter')
  expect(onOpenLink.mock.lastCall).toEqual([LINKS[1]])
  press('k')
  press('Delete')

  expect(edits).toEqual([
    { kind: 'change-link', linkId: 'lay>test', type: 'SS', lagDays: 2 },
    { kind: 'change-link', linkId: 'lay>test', type: 'FF', lagDays: 1 },
    { kind: 'unlink', linkId: 'one' },
  ])
})

test('F2 edits the title, Tab goes on to the dates, Enter commits, Escape gives up', () => {
  const { rowOf, edits } = mountEditable()
  rowOf('dig').focus()
  press('F2')
  type(' Khảo sát ')
  press('Tab')
  type('9/11')
  press('Tab')
  type('1/12/2026')
  press('Enter')

  expect(edits).toEqual([
    { kind: 'rename', id: 'dig', title: 'Khảo sát' },
    { kind: 'set-dates', id: 'dig', startOn: '2026-11-09' },
    { kind: 'set-dates', id: 'dig', dueOn: '2026-12-01' },
  ])
  expect(focused()).toBe('dig')
  press('F2')
  type('khác')
  press('Escape')
  expect(edits).toHaveLength(3)
  expect(document.querySelector('.rv-gantt-field')).toBeNull()
  expect(focused()).toBe('dig')
})

test('Enter that ends a composed letter does not commit', () => {
  const { rowOf, edits } = mountEditable()
  rowOf('dig').focus()
  press('F2')
  type('Đấu thầu')

  press('Enter', { isComposing: true })
  press('Enter', { keyCode: 229 })
  expect(edits).toEqual([])
  press('Enter')

  expect(edits).toEqual([{ kind: 'rename', id: 'dig', title: 'Đấu thầu' }])
})

test('a date that cannot be read stays in its field and is told', () => {
  const { rowOf, edits, said } = mountEditable()
  const due = rowOf('dig').querySelector('.rv-gantt-due')
  due?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  const field = type('31/2')

  press('Enter')

  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(said()).toContain('Không đọc được ngày')
  expect(edits).toEqual([])
})

test('words of a wrong date are taken back as soon as something else is typed', () => {
  const { rowOf, said } = mountEditable()
  const due = rowOf('dig').querySelector('.rv-gantt-due')
  due?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  type('31/2')
  press('Enter')
  expect(said()).toContain('Không đọc được ngày')

  const field = type('30/11/2026')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  expect(said()).toBe('')
  expect(field.hasAttribute('aria-invalid')).toBe(false)
})

test('of a day off that was typed the working day beside it is taken, and that is told', () => {
  const { rowOf, edits, said } = mountEditable()
  rowOf('dig').focus()
  press('F2')
  press('Tab')
  type('8/11/2026')
  press('Tab')
  expect(said()).toBe('08/11/2026 là ngày nghỉ, nên lấy ngày làm việc 09/11/2026')
  type('28/11/2026')
  press('Enter')

  expect(said()).toBe('28/11/2026 là ngày nghỉ, nên lấy ngày làm việc 27/11/2026')
  expect(edits).toEqual([
    { kind: 'set-dates', id: 'dig', startOn: '2026-11-09' },
    { kind: 'set-dates', id: 'dig', dueOn: '2026-11-27' },
  ])
})

test('F2 puts the caret at the end of a title; a date is chosen whole, to be typed anew', () => {
  const { rowOf } = mountEditable()
  rowOf('dig').focus()
  press('F2')
  const title = type('dig')
  expect([title.selectionStart, title.selectionEnd]).toEqual([3, 3])
  press('Tab')

  const date = document.querySelector<HTMLInputElement>('.rv-gantt-field')
  expect([date?.selectionStart, date?.selectionEnd]).toEqual([0, '02/11/2026'.length])
})

test('a host may bring its own editor', () => {
  const onEditCell = vi.fn(() => true)
  const { rowOf } = mountEditable({}, { onEditCell })
  rowOf('dig').focus()
  press('F2')

  expect(onEditCell).toHaveBeenCalledWith(expect.objectContaining({ field: 'title' }))
  expect(document.querySelector('.rv-gantt-field')).toBeNull()
})

test('undo and redo are the host’s', () => {
  const onUndo = vi.fn()
  const { rowOf, said } = mountEditable({}, { onUndo })
  rowOf('dig').focus()

  press('z', { ctrlKey: true })
  press('y', { ctrlKey: true })

  expect(onUndo).toHaveBeenCalledTimes(1)
  expect(said()).toBe('Không có gì để hoàn tác hoặc làm lại ở đây')
})

test('the question mark shows the keys, and putting them away gives the focus back', () => {
  const { rowOf, get } = mountEditable()
  rowOf('dig').focus()

  press('?', { shiftKey: true })
  expect(get('[role=dialog]').hidden).toBe(false)
  expect(get('[role=dialog]').textContent).toContain('Alt+← →')
  press('Escape')

  expect(get('[role=dialog]').hidden).toBe(true)
  expect(focused()).toBe('dig')
})

test('a chart that only shows leaves the keys of editing to the browser', () => {
  const { rowOf, get } = mountChart({ rows: ROWS })
  rowOf('dig').focus()

  expect(press('ArrowLeft', { altKey: true })).toBe(true)
  expect(press('F2')).toBe(true)
  press('?')
  expect(get('[role=dialog]').textContent).not.toContain('F2')
})
