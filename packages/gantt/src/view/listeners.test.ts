// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { click, focused, hover, manyRows, mountChart, press } from '../testing/mounted-chart.ts'

test('one row takes the focus with Tab, and the arrows move it', () => {
  const { rows, rowOf } = mountChart()
  expect(rows().map((row) => row.getAttribute('tabindex'))).toEqual(['0', '-1', '-1', '-1', '-1'])

  rowOf('I. Chuẩn bị').focus()
  press('ArrowDown')
  expect(focused()).toBe('Khảo sát kho')
  expect(rowOf('Khảo sát kho').getAttribute('tabindex')).toBe('0')
  press('End')
  expect(focused()).toBe('test')
  press('ArrowDown')
  expect(focused()).toBe('test')
  press('Home')
  press('ArrowUp')
  expect(focused()).toBe('I. Chuẩn bị')
})

test('Escape with nothing to give up is left to what the chart stands in', () => {
  const { rowOf } = mountChart()
  rowOf('I. Chuẩn bị').focus()

  expect(press('Escape')).toBe(true)
  expect(press('Home')).toBe(false)
})

test('page keys pass a screen of rows and scroll along', () => {
  const { rowOf, grid } = mountChart({ rows: manyRows(1000) })
  rowOf('row 0').focus()

  press('PageDown')
  press('PageDown')

  expect(focused()).toBe('row 22')
  expect(grid.scrollTop).toBe(23 * 29 - 354)
  press('PageUp')
  expect(focused()).toBe('row 11')
})

test('the row with the focus is not lost when it scrolls out of sight', () => {
  const { rowOf, grid } = mountChart({ rows: manyRows(1000) })
  rowOf('row 0').focus()

  grid.scrollTop = 29 * 800
  grid.dispatchEvent(new Event('scroll'))
  expect(focused()).toBe('row 0')

  press('ArrowDown')
  expect(focused()).toBe('row 1')
  expect(grid.scrollTop).toBe(29)
})

test('left closes a part or leads to it, right opens it or leads into it', () => {
  const onCollapse = vi.fn()
  const { rowOf, titles } = mountChart({ onCollapse })
  rowOf('Khảo sát kho').focus()

  press('ArrowLeft')
  expect(focused()).toBe('I. Chuẩn bị')
  press('ArrowLeft')
  expect(titles()).toEqual(['I. Chuẩn bị', 'II. Số hóa', 'test'])
  expect(rowOf('I. Chuẩn bị').getAttribute('aria-expanded')).toBe('false')
  expect(onCollapse).toHaveBeenLastCalledWith(new Set(['part']))
  press('ArrowRight')
  expect(titles()).toHaveLength(5)
  press('ArrowRight')
  expect(focused()).toBe('Khảo sát kho')
})

test('a click on the arrow closes, on the title opens the task, elsewhere selects', () => {
  const onOpen = vi.fn()
  const onSelect = vi.fn()
  const { rowOf, titles } = mountChart({ onOpen, onSelect })

  click(rowOf('I. Chuẩn bị').querySelector('.rv-gantt-mark'))
  expect(titles()).toHaveLength(3)
  click(rowOf('test').querySelector('.rv-gantt-words'))
  expect(onOpen.mock.lastCall?.[0]).toMatchObject({ id: 'test' })
  click(rowOf('II. Số hóa').querySelector('.rv-gantt-time'))

  expect(onSelect.mock.lastCall?.[0]).toMatchObject({ id: 'more' })
  expect(rowOf('II. Số hóa').getAttribute('aria-selected')).toBe('true')
  expect(rowOf('test').getAttribute('aria-selected')).toBe('false')
  expect(onOpen).toHaveBeenCalledTimes(1)
})

test('Enter opens the row with the focus, Space selects it', () => {
  const onOpen = vi.fn()
  const { rowOf } = mountChart({ onOpen })
  rowOf('lay').focus()

  press('Enter')
  press(' ')

  expect(onOpen.mock.lastCall?.[0]).toMatchObject({ id: 'lay' })
  expect(rowOf('lay').getAttribute('aria-selected')).toBe('true')
})

test('a bar out of sight is told on its side, and a click there brings it', () => {
  const { grid, rowOf } = mountChart({ zoom: 'day' })
  const time = () => rowOf('test').querySelector('.rv-gantt-time')
  grid.scrollLeft = 3000
  grid.dispatchEvent(new Event('scroll'))
  expect(time()?.getAttribute('data-away')).toBe('before')

  click(time())

  expect(time()?.hasAttribute('data-away')).toBe(false)
  expect(grid.scrollLeft).toBeLessThan(1000)
})

test('plus and minus change the scale, say so, and stop at the ends', () => {
  const onZoom = vi.fn()
  const { rowOf, get } = mountChart({ onZoom })
  rowOf('lay').focus()

  for (const key of ['+', '+', '-', '-', '-', '-']) press(key)

  expect(onZoom.mock.calls.flat()).toEqual(['day', 'week', 'month', 'quarter'])
  expect(get('[role=status]').textContent).toBe('Xem theo quý')
})

test('T brings today into sight, Shift with an arrow scrolls the time', () => {
  const { rowOf, grid } = mountChart({ rows: manyRows(50), zoom: 'day' })
  rowOf('row 0').focus()
  grid.scrollLeft = 0

  press('t')
  const atToday = grid.scrollLeft
  expect(atToday).toBeGreaterThan(500)
  press('ArrowRight', { shiftKey: true })
  expect(grid.scrollLeft).toBe(atToday + (1200 - 568) / 4)
})

test('keys with Ctrl, and keys that mean nothing here, stay with the browser', () => {
  mountChart().rowOf('lay').focus()

  expect(press('t', { ctrlKey: true })).toBe(true)
  expect(press('Tab')).toBe(true)
  expect(press('t')).toBe(false)
})

describe('the tooltip', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('comes after a moment, stays under the pointer, and leaves with Escape', () => {
    const { rowOf, get, grid } = mountChart()
    const row = rowOf('Khảo sát kho')
    const tip = get('[role=tooltip]')

    hover(row)
    expect(tip.hidden).toBe(true)
    vi.advanceTimersByTime(400)
    expect(tip.hidden).toBe(false)
    expect(tip.textContent).toContain('Khảo sát kho')
    expect(tip.textContent).toContain('Sở Nội vụ')
    expect(row.getAttribute('aria-describedby')).toBe(tip.id)

    grid.dispatchEvent(new Event('pointerleave'))
    tip.dispatchEvent(new Event('pointerenter'))
    vi.advanceTimersByTime(1000)
    expect(tip.hidden).toBe(false)

    row.focus()
    press('Escape')
    expect(tip.hidden).toBe(true)
    expect(row.hasAttribute('aria-describedby')).toBe(false)
  })

  test('comes with a tap, for fingers cannot hover', () => {
    const { rowOf, get } = mountChart()
    const tap = Object.assign(new MouseEvent('click', { bubbles: true }), { pointerType: 'touch' })

    rowOf('lay').querySelector('.rv-gantt-time')?.dispatchEvent(tap)
    vi.advanceTimersByTime(400)

    expect(get('[role=tooltip]').hidden).toBe(false)
  })

  test('is written by the caller, who may want none', () => {
    const remark = 'Khả năng xong đến hết 03/12 là 50%.'
    const { rowOf, get } = mountChart({
      tipOf: ({ id }) => (id === 'dig' ? { title: 'Của riêng', facts: [], remark } : null),
    })

    hover(rowOf('lay'))
    vi.advanceTimersByTime(400)
    expect(get('[role=tooltip]').hidden).toBe(true)
    hover(rowOf('Khảo sát kho'))
    vi.advanceTimersByTime(400)
    expect(get('[role=tooltip]').textContent).toBe(`Của riêng${remark}`)
  })

  test('no longer comes once the chart is taken away', () => {
    const { view, rowOf, get } = mountChart()
    const tip = get('[role=tooltip]')
    hover(rowOf('lay'))

    view.destroy()
    vi.runAllTimers()

    expect(tip.hidden).toBe(true)
  })
})
