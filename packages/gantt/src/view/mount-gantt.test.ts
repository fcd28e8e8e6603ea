// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { exampleRow } from '../testing/chart-text.ts'
import { click, dated, focused, manyRows, mountChart, ROWS } from '../testing/mounted-chart.ts'
import { GANTT_TEXTS_EN } from '../texts.ts'

test('the chart is a treegrid with a head row, levels, and cells of its columns', () => {
  const { grid, get, rows, rowOf, host } = mountChart({ label: 'Kế hoạch số hóa' })

  expect(get('[role=treegrid]')).toBe(grid)
  expect(grid.getAttribute('aria-label')).toBe('Kế hoạch số hóa')
  expect(grid.getAttribute('aria-rowcount')).toBe('6')
  const heads = [...host.querySelectorAll('[role=columnheader]')].map((head) => head.textContent)
  expect(heads.slice(0, 4)).toEqual(['Nhiệm vụ', 'Chủ trì', 'Hạn', 'Đã làm'])
  const attributes = (name: string) => rows().map((row) => row.getAttribute(name))
  expect(attributes('aria-level')).toEqual(['1', '2', '2', '1', '2'])
  expect(attributes('aria-rowindex')).toEqual(['2', '3', '4', '5', '6'])
  expect(attributes('aria-expanded')).toEqual(['true', null, null, 'true', null])
  expect(rowOf('lay').querySelectorAll('[role=rowheader], [role=gridcell]')).toHaveLength(5)
})

test('each bar is told in words, and the time axis names its days and the days off in sight', () => {
  const { rowOf, get } = mountChart()

  const bar = rowOf('Khảo sát kho').querySelector('.rv-gantt-time')
  expect(bar?.getAttribute('aria-label')).toBe('Chưa làm; từ 02/11/2026 đến 20/11/2026; đã làm 40%')
  const axis = get('.rv-gantt-head-time .rv-gantt-spoken').textContent
  expect(axis).toMatch(/^Thời gian, từ 26\/10\/2026 đến .*; Tết Dương lịch 01\/01\/2027/)
})

test('the words can be English', () => {
  const { get } = mountChart({ texts: GANTT_TEXTS_EN })

  expect(get('[role=columnheader]').textContent).toBe('Task')
  expect(get('.rv-gantt-today-chip').textContent).toBe('Today')
})

test('rows are high enough for two lines of a title on a narrow screen, whatever points at them', () => {
  const heightOf = (width: number, options = {}) =>
    mountChart(options, { width, height: 400 }).get('.rv-gantt').style.getPropertyValue('--rv-row')

  expect(heightOf(1200)).toBe('29px')
  expect(heightOf(360)).toBe('44px')
  expect(heightOf(360, { rowHeight: 32 })).toBe('32px')
})

test('markup in a title is text', () => {
  const evil = '<img src=x onerror=alert(1)>'
  const row = exampleRow({ id: 'a', title: evil, lead: evil, note: evil })

  const { host, titles } = mountChart({ rows: [row] })

  expect(host.querySelector('img')).toBeNull()
  expect(titles()).toEqual([evil])
})

test('of a hundred thousand rows only those in sight exist', () => {
  const { grid, rows, host } = mountChart({ rows: manyRows(100_000) })

  expect(grid.getAttribute('aria-rowcount')).toBe('100001')
  expect(rows().length).toBeLessThan(30)
  expect(host.querySelectorAll('*').length).toBeLessThan(1000)
})

test('scrolling shows other rows in the same elements, in reading order', () => {
  const { grid, rows, titles } = mountChart({ rows: manyRows(1000) })
  const before = new Set(rows())

  grid.scrollTop = 29 * 500
  grid.dispatchEvent(new Event('scroll'))

  expect(titles()).toContain('row 500')
  expect(titles()).not.toContain('row 5')
  const indexes = rows().map((row) => Number(row.getAttribute('aria-rowindex')))
  expect(indexes).toEqual(indexes.toSorted((a, b) => a - b))
  expect(rows().filter((row) => before.has(row)).length).toBeGreaterThan(10)
})

test('scrolling sideways shows other days', () => {
  const { grid, get, host } = mountChart({ rows: manyRows(5), zoom: 'day' })
  const days = () => [...host.querySelectorAll('.rv-gantt-lower')].map((day) => day.textContent)
  grid.scrollLeft = 0
  grid.dispatchEvent(new Event('scroll'))
  expect(days()).toContain('T2 26')

  grid.scrollLeft = 1600
  grid.dispatchEvent(new Event('scroll'))

  expect(days()).not.toContain('T2 26')
  expect(get('.rv-gantt-upper-label').textContent).toBe('Tháng 12/2026')
})

test('a reused element keeps nothing of the row it showed before', () => {
  const { view, rows, get } = mountChart({ rows: [exampleRow({ id: 'a', state: 'standing' })] })

  view.update([dated('b', {})])

  expect(rows()).toHaveLength(1)
  expect(get('.rv-gantt-note').hidden).toBe(true)
  expect(get('.rv-gantt-bar').hidden).toBe(false)
})

test('closing a part that holds the focus gives the focus to the part', () => {
  const { view, rowOf } = mountChart()
  rowOf('lay').focus()

  view.setCollapsed(['part'])

  expect(focused()).toBe('I. Chuẩn bị')
})

test('changing the scale keeps the middle day in the middle', () => {
  const { view, grid } = mountChart({ rows: manyRows(50), zoom: 'day' })
  const half = (1200 - 568) / 2
  grid.scrollLeft = 4000

  view.setZoom('week')

  const days = (grid.scrollLeft + half) / 5 - (4000 + half) / 40
  expect(Math.abs(days)).toBeLessThan(0.2)
})

test('a row can be brought into sight by its id, and what hides it opens', () => {
  const { view, titles } = mountChart({ collapsed: ['part'] })

  expect(view.scrollToRow('lay')).toBe(true)
  expect(titles()).toContain('lay')
  expect(view.scrollToRow('nothing')).toBe(false)
})

test('new rows keep the closed parts, the selection and the focus', () => {
  const { view, rowOf, titles } = mountChart({ collapsed: ['part'], selectedId: 'test' })
  rowOf('test').focus()

  view.update([...ROWS, dated('late', { level: 2 })])

  expect(titles()).toEqual(['I. Chuẩn bị', 'II. Số hóa', 'test', 'late'])
  expect(focused()).toBe('test')
  expect(rowOf('test').getAttribute('aria-selected')).toBe('true')
  view.update([])
  expect(titles()).toEqual([])
})

test('new rows above the one with the focus do not take the focus away', () => {
  const { view, grid, rowOf } = mountChart({ rows: manyRows(200) })
  rowOf('row 0').focus()
  grid.scrollTop = 29 * 150
  grid.dispatchEvent(new Event('scroll'))

  view.update([dated('new', {}), ...manyRows(200)])

  expect(focused()).toBe('row 0')
})

test('links are drawn between bars in sight, the critical ones apart', () => {
  const links = [
    { fromId: 'dig', toId: 'lay' },
    { fromId: 'lay', toId: 'test', critical: true },
  ]
  const { view, get } = mountChart({ links })
  const lines = (name: string) => get('.rv-gantt').querySelector(name)?.getAttribute('d') ?? ''
  expect(lines('.rv-gantt-link').match(/M/g)).toHaveLength(1)
  expect(lines('.rv-gantt-link-critical').match(/M/g)).toHaveLength(1)

  view.setCollapsed(['more'])

  expect(lines('.rv-gantt-link-critical')).toBe('')
})

test('on a phone the title stands alone beside the timeline', () => {
  const { get } = mountChart({}, { width: 360, height: 700 })

  expect(get('.rv-gantt').getAttribute('data-columns')).toBe('title')
  expect(get('.rv-gantt').style.getPropertyValue('--rv-table')).toBe('151px')
})

test('a chart that is taken away leaves nothing and hears nothing', () => {
  const onOpen = vi.fn()
  const { view, host, rowOf } = mountChart({ onOpen })
  const words = rowOf('lay').querySelector('.rv-gantt-words')

  view.destroy()
  click(words)

  expect(host.childElementCount).toBe(0)
  expect(onOpen).not.toHaveBeenCalled()
})
