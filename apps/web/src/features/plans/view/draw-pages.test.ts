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

test('thirty rows go on a sheet, and each row is on one of them', () => {
  const pages = draw(70)

  expect(pages).toHaveLength(3)
  expect(pages[0]).toContain('Việc 30<')
  expect(pages[0]).not.toContain('Việc 31<')
  expect(pages[1]).toContain('Việc 31<')
  expect(pages[2]).toContain('Việc 70<')
})

test('the legend stands on the last sheet only', () => {
  const [first = '', second = ''] = draw(40)

  expect(first).not.toContain('Ngày nghỉ lễ, Tết')
  expect(second).toContain('Ngày nghỉ lễ, Tết')
})

test('a plan of many years is drawn on a coarser scale', () => {
  const widthOf = (svg = '') => Number(/width="(\d+)/.exec(svg)?.[1])

  expect(widthOf(draw(2, '2031-12-31')[0])).toBeLessThan(2500)
})

test('nothing to draw makes no sheet', () => {
  expect(draw(0)).toEqual([])
})
