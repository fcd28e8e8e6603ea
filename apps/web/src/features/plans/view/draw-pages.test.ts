import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { makeTaskSummary } from '../../../testing/make-task.ts'
import { fromTask } from './chart-task.ts'
import { drawPages } from './draw-pages.ts'
import { ganttRows, NO_LAYERS } from './gantt-rows.ts'

const draw = (count: number, dueOn = '2026-12-14') =>
  drawPages({
    title: 'Kế hoạch',
    rows: ganttRows(
      [
        {
          id: 'all',
          title: null,
          tasks: Array.from({ length: count }, (_, index) =>
            fromTask(
              makeTaskSummary({ id: String(index), title: `Việc ${index + 1}`, dueOn }),
              () => null,
            ),
          ),
        },
      ],
      { ...NO_LAYERS, calendar: createWorkingCalendar() },
    ),
    today: isoDate('2026-11-21'),
    calendar: createWorkingCalendar(),
  })

const sheetsOf = (pages: readonly string[], number: number) =>
  pages.flatMap((page, index) => (page.includes(`>Việc ${number}<`) ? [index] : []))

test('each row stands on one sheet, and each sheet says its number', () => {
  const pages = draw(70)

  expect(pages).toHaveLength(3)
  const rows = Array.from({ length: 70 }, (_, index) => index + 1)
  expect(rows.map((row) => sheetsOf(pages, row).length)).toEqual(rows.map(() => 1))
  expect(sheetsOf(pages, 1)).toEqual([0])
  expect(sheetsOf(pages, 70)).toEqual([2])
  expect(pages[1]).toContain('2/3')
})

test('the legend stands on the last sheet only', () => {
  const [first = '', second = ''] = draw(40)

  expect(first).not.toContain('Ngày nghỉ lễ, Tết')
  expect(second).toContain('Ngày nghỉ lễ, Tết')
})

test('a plan of many years goes over several sheets, each beside the same table', () => {
  const pages = draw(2, '2041-12-31')

  expect(pages.length).toBeGreaterThan(1)
  expect(pages.every((page) => page.includes(' width="1500"'))).toBe(true)
  expect(sheetsOf(pages, 2)).toEqual(pages.map((_, index) => index))
})

test('nothing to draw makes no sheet', () => {
  expect(draw(0)).toEqual([])
})
