// @vitest-environment jsdom
import { isoDate } from '@roviec/calendar'
import { expect, test, vi } from 'vitest'
import { exampleRow } from '../testing/chart-text.ts'
import { dated, focused, manyRows, mountChart, ROWS } from '../testing/mounted-chart.ts'

test('a state leads back to the same view', () => {
  const first = mountChart({ rows: manyRows(1000), zoom: 'day' })
  first.grid.scrollTop = 29 * 300
  first.grid.scrollLeft = 40 * 10
  first.view.setSelected(['304', '302', 'nobody'])
  const state = first.view.state()
  expect(state).toMatchObject({ zoom: 'day', topId: '300', selected: ['302', '304'] })

  const again = mountChart({ rows: manyRows(1000), state })

  expect(again.grid.scrollTop).toBe(29 * 300)
  expect(again.view.state()).toEqual(state)
})

test('a state of rows that are gone is harmless', () => {
  const state = {
    topId: 'gone',
    collapsed: ['gone'],
    selected: ['gone'],
    firstOn: isoDate('1999-01-01'),
  }

  expect(mountChart({ state }).titles()).toHaveLength(5)
})

test('levels close and open', () => {
  const deep = [
    ...ROWS,
    exampleRow({ id: 'sub', kind: 'section', level: 2 }),
    dated('x', { level: 3 }),
  ]
  const { view, titles } = mountChart({ rows: deep })

  view.collapseToLevel(1)
  expect(titles()).toEqual(['I. Chuẩn bị', 'II. Số hóa'])
  view.collapseToLevel(2)
  expect(titles()).not.toContain('x')
  expect(titles()).toContain('sub')
  view.collapseToLevel(0)
  expect(titles()).toContain('x')
})

test('fit shows the whole plan beside the table, and a scale of its own brings the other back', () => {
  const far = [dated('a', {}), dated('b', { dueOn: isoDate('2036-01-01') })]
  const { view, get } = mountChart({ rows: far })
  const width = () => Number.parseFloat(get('.rv-gantt-body').style.width)

  view.fit()
  expect(width()).toBeLessThanOrEqual(1200)
  expect(width()).toBeGreaterThan(1190)
  view.setZoom('quarter')
  expect(width()).toBeGreaterThan(3000)
})

const longAgo = { startOn: isoDate('2024-03-04'), dueOn: isoDate('2024-05-31') }

test('a plan whose work lies in another year opens on its work', () => {
  const onZoom = vi.fn()
  const rows = [dated('a', longAgo), dated('b', longAgo)]
  const { grid, view } = mountChart({ rows, onZoom })

  expect(grid.querySelector('.rv-gantt-bar')).not.toBeNull()
  expect(view.state()).toMatchObject({ zoom: 'week', firstOn: '2024-02-26' })
  const later = { startOn: isoDate('2028-01-03'), dueOn: isoDate('2031-12-31') }
  const far = mountChart({ rows: [dated('a', later)], onZoom })
  // A day is less than a pixel wide here.
  expect(far.view.state().firstOn).toMatch(/^2027-12-2[5-7]$/)
  expect(onZoom).toHaveBeenCalledWith('quarter')
})

test('a scale or a place that was asked for wins over showing the whole plan', () => {
  const rows = [dated('a', longAgo)]
  expect(mountChart({ rows, state: { zoom: 'day' } }).view.state()).toMatchObject({
    zoom: 'day',
    firstOn: '2024-02-26',
  })
  const firstOn = isoDate('2025-01-06')
  expect(mountChart({ rows, state: { firstOn } }).view.state().firstOn).toBe(firstOn)
})

test('reveal opens what hides a row and gives it the focus', () => {
  const { view } = mountChart({ collapsed: ['part'] })

  expect(view.reveal('lay')).toBe(true)
  expect(focused()).toBe('lay')
  expect(view.reveal('nobody')).toBe(false)
})
