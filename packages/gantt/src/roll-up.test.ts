import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { countsWords } from './describe-row.ts'
import { layoutGantt } from './layout.ts'
import { progressLinePath } from './progress-line.ts'
import type { GanttRow } from './row.ts'
import { exampleRow } from './testing/chart-text.ts'
import { dated } from './testing/mounted-chart.ts'
import { GANTT_TEXTS_VI } from './texts.ts'

function boxesOf(rows: readonly GanttRow[], collapsed: readonly string[] = []) {
  const today = isoDate('2026-11-21')
  const options = { rows, zoom: 'week', today, calendar: createWorkingCalendar() } as const
  const layout = layoutGantt({ ...options, collapsed: new Set(collapsed) })
  const window = { rowFrom: 0, rowTo: layout.rowCount, xFrom: 0, xTo: layout.width }
  return layout.scene(window)
}

const WARD = [
  exampleRow({ id: 'ward', kind: 'group' }),
  dated('a', { level: 2, state: 'overdue' }),
  dated('b', { level: 2, state: 'done' }),
  dated('c', { level: 2, state: 'done' }),
  dated('d', { level: 2, state: 'in-progress' }),
]

test('a closed row shares its bar out by the states of the tasks below, the urgent first', () => {
  const [ward] = boxesOf(WARD, ['ward']).rows

  expect(ward?.shares.map(({ state, count }) => [state, count])).toEqual([
    ['overdue', 1],
    ['in-progress', 1],
    ['done', 2],
  ])
  const width = ward?.shares.reduce((sum, share) => sum + share.width, 0)
  expect(width).toBeCloseTo(ward?.bracket?.width ?? Number.NaN, 6)
  expect(countsWords(ward?.counts ?? {}, GANTT_TEXTS_VI)).toBe(
    '1 quá hạn, 1 đang làm, 2 hoàn thành',
  )
})

test('an open row keeps its bracket, and counts that were given win', () => {
  expect(boxesOf(WARD).rows[0]?.shares).toEqual([])
  const span = { startOn: isoDate('2026-11-02'), dueOn: isoDate('2026-11-20') }
  const given = exampleRow({ id: 'ward', kind: 'group', counts: { 'at-risk': 7 }, ...span })

  expect(boxesOf([given]).rows[0]?.counts).toEqual({ 'at-risk': 7 })
})

test('the line of progress bends back for what is behind, and stays on today for the rest', () => {
  const rows = [
    dated('behind', { progressPercent: 50 }),
    dated('done', { progressPercent: 100 }),
    dated('unknown', { progressPercent: null }),
    dated('ahead', { progressPercent: 90, dueOn: isoDate('2026-12-18') }),
  ]
  const { rows: boxes, todayX } = boxesOf(rows)
  const path = progressLinePath(boxes, todayX, 29)
  const peaks = [...path.matchAll(/L([\d.]+) [\d.]+/g)].map(([, x]) => Number(x) - (todayX ?? 0))

  expect(peaks.map(Math.sign)).toEqual([0, -1, 0, 0, 1, 0, 0])
  expect(progressLinePath(boxes, null, 29)).toBe('')
})

test('slack is drawn after the bar, and backwards where the end is already too late', () => {
  const slack = { freeOn: isoDate('2026-11-24'), totalOn: isoDate('2026-11-30') }
  const late = { freeOn: isoDate('2026-11-18'), totalOn: isoDate('2026-11-18') }
  const [some, negative, none] = boxesOf([
    dated('a', { slack }),
    dated('b', { slack: late }),
    dated('c', { slack: null }),
  ]).rows

  expect(some?.slack).toMatchObject({ width: 50, freeWidth: 20, isNegative: false })
  expect(some?.slack?.x).toBe((some?.bar?.x ?? 0) + (some?.bar?.width ?? 0))
  expect(negative?.slack).toMatchObject({ width: 10, freeWidth: 0, isNegative: true })
  expect(none?.slack).toBeNull()
})
