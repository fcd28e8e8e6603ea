import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GanttLayout, type GanttLayoutOptions, layoutGantt } from './layout.ts'
import type { GanttRow } from './row.ts'
import type { GanttBarBox, GanttRowBox } from './row-box.ts'
import { ANY_DAY, arbitraryRows } from './testing/arbitrary-rows.ts'
import { CHART_START, drawChart, exampleRow, readChart } from './testing/chart-text.ts'
import { GANTT_ZOOMS } from './zoom.ts'

const calendar = createWorkingCalendar()
const today = isoDate('2026-03-10')

function layOut(rows: readonly GanttRow[], options: Partial<GanttLayoutOptions> = {}): GanttLayout {
  return layoutGantt({ rows, zoom: 'week', today, calendar, ...options })
}

/** Day by day from the first column of a chart drawn as text. */
const BY_DAY = {
  zoom: 'day',
  range: { startOn: CHART_START, finishOn: isoDate('2026-03-31') },
} as const

const PLAN = `
  # plan
    # first
      dig   XXX
      lay      XX |
    # second
      test      XXXX
  loose           X
`

test('brackets span their children, bars their days, marks the deadlines', () => {
  const drawn = drawChart(layOut(readChart(PLAN), BY_DAY))

  expect(`\n${drawn}`).toBe(`
# plan    ========
  # first =====
    dig   XXX
    lay      XX |
  # second    ====
    test      XXXX
loose           X`)
})

test('a closed row keeps its bracket and hides what is below it', () => {
  const collapsed = new Set(['first', 'nothing of this name'])

  const drawn = drawChart(layOut(readChart(PLAN), { ...BY_DAY, collapsed }))

  expect(`\n${drawn}`).toBe(`
# plan    ========
  # first =====
  # second    ====
    test      XXXX
loose           X`)
})

test('a bracket follows its children and not what its own row says', () => {
  const rows = readChart(`
    # plan    XXXXXXXXXXXXXXX
      a          XX
  `)

  expect(drawChart(layOut(rows, BY_DAY)).split('\n')[0]).toBe('# plan       ==')
})

test('a section without dated children shows its own dates', () => {
  const rows = [exampleRow({ id: 'a', kind: 'section', ...span('2026-03-04', '2026-03-06') })]

  expect(layOut(rows, BY_DAY).box(0)?.bracket).toMatchObject({ x: 80, width: 120 })
})

test('a deadline without a start is a mark and not a bar', () => {
  const box = boxOf({ dueOn: isoDate('2026-03-06') })

  expect(box).toMatchObject({ bar: null, openStartX: null, deadlineX: 200 })
})

test('a start without an end is a mark and not a bar', () => {
  const box = boxOf({ startOn: isoDate('2026-03-03') })

  expect(box).toMatchObject({ bar: null, openStartX: 40, deadlineX: null })
})

test('standing and recurring work has no bar, and each occurrence a mark', () => {
  const occurrencesOn = [isoDate('2026-03-06'), isoDate('2026-03-13'), isoDate('2027-01-01')]

  const box = boxOf({ state: 'standing', occurrencesOn })

  expect(box).toMatchObject({ bar: null, occurrenceXs: [200, 480], noteX: 480 })
})

test('a deadline before the start still shows one day of work', () => {
  const box = boxOf(span('2026-03-06', '2026-03-04'))

  expect(box).toMatchObject({ bar: { x: 160, width: 40 }, deadlineX: 120 })
})

test('overdue work draws a line from its deadline to today', () => {
  const box = boxOf({ ...span('2026-03-02', '2026-03-06'), state: 'overdue' })

  expect(box?.lateLine).toEqual({ x: 200, width: 140 })
})

test('progress beyond its bounds stays inside the bar', () => {
  const done = (progressPercent: number | null) =>
    boxOf({ ...span('2026-03-02', '2026-03-06'), progressPercent })?.bar?.progressWidth

  expect([done(-5), done(50), done(180), done(null)]).toEqual([0, 100, 200, null])
})

test('an empty chart has an axis around today', () => {
  const layout = layOut([])

  expect(layout).toMatchObject({ rowCount: 0, height: 0 })
  expect(layout.todayX).toBeGreaterThan(0)
  expect(layout.box(0)).toBeNull()
  expect(layout.scene({ rowFrom: -5, rowTo: 9, xFrom: 0, xTo: 100 }).rows).toEqual([])
})

test('everything drawn lies on the axis, whatever the dates', () => {
  const zooms = fc.constantFrom(...GANTT_ZOOMS)
  const plans = fc.oneof(arbitraryRows(), arbitraryRows(ANY_DAY))
  fc.assert(
    fc.property(plans, zooms, (rows, zoom) => {
      const layout = layOut(rows, { zoom })
      for (const box of allRows(layout)) {
        for (const x of xsOf(box)) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(layout.width)
        }
        expect(box.bar?.progressWidth ?? 0).toBeLessThanOrEqual(box.bar?.width ?? 0)
      }
    }),
  )
})

test('the axis reaches everything that is drawn, the first promise of a part included', () => {
  const early = { startOn: isoDate('2025-03-03'), finishOn: isoDate('2025-03-07') }
  const part = exampleRow({ id: 'part', kind: 'section', level: 2, baseline: early })
  const rows = [
    exampleRow({ id: 'plan', kind: 'plan' }),
    part,
    exampleRow({ id: 'task', level: 3, ...span('2026-03-04', '2026-03-06') }),
  ]

  expect(layOut(rows).box(1)?.baseline?.width).toBe(25)
})

test('a later start never lies to the left of an earlier one', () => {
  fc.assert(
    fc.property(arbitraryRows(), (rows) => {
      const bars = allRows(layOut(rows)).flatMap(({ row, bar }) => (bar ? [{ row, bar }] : []))
      const byDate = bars.toSorted((a, b) => compare(a.row.startOn ?? '', b.row.startOn ?? ''))
      const xs = byDate.map(({ bar }) => bar.x)
      expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    }),
  )
})

test('a bracket covers every bar below it', () => {
  fc.assert(
    fc.property(arbitraryRows(), (rows) => {
      const layout = layOut(rows)
      const boxes = allRows(layout)
      for (const { index, bracket } of boxes) {
        const below = boxes.slice(index + 1, layout.tree.ends[index])
        for (const child of below.flatMap(({ bar, bracket: inner }) => bar ?? inner ?? [])) {
          if (bracket !== null) expect(covers(bracket, child)).toBe(true)
        }
      }
    }),
  )
})

test('a window is a slice of the whole', () => {
  fc.assert(
    fc.property(arbitraryRows(), fc.nat(40), fc.nat(40), fc.nat(3000), (rows, from, count, x) => {
      const layout = layOut(rows)
      const xTo = Math.min(x + 500, layout.width - 1)
      const part = layout.scene({ rowFrom: from, rowTo: from + count, xFrom: x, xTo })
      const whole = layout.scene({ rowFrom: 0, rowTo: 40, xFrom: 0, xTo: layout.width - 1 })

      expect(part.rows).toEqual(whole.rows.slice(from, from + count))
      for (const band of part.bands) expect(whole.bands).toContainEqual(band)
    }),
  )
})

test('position and index lead to each other for every row in sight', () => {
  fc.assert(
    fc.property(arbitraryRows(), fc.array(fc.nat(39)), (rows, closed) => {
      const collapsed = new Set(closed.map((index) => `row-${index}`))
      const layout = layOut(rows, { collapsed })
      const positions = rows.map((_, index) => layout.positionOf(index))
      expect(positions.filter((position) => position >= 0)).toEqual(
        Array.from({ length: layout.rowCount }, (_, position) => position),
      )
      for (let position = 0; position < layout.rowCount; position += 1) {
        expect(layout.positionOf(layout.rowAt(position))).toBe(position)
      }
    }),
  )
})

function boxOf(said: Partial<GanttRow>): GanttRowBox | null {
  return layOut([exampleRow({ id: 'a', ...said })], BY_DAY).box(0)
}

function span(from: string, to: string): Pick<GanttRow, 'startOn' | 'dueOn'> {
  return { startOn: isoDate(from), dueOn: isoDate(to) }
}

function allRows(layout: GanttLayout): readonly GanttRowBox[] {
  return layout.scene({ rowFrom: 0, rowTo: layout.rowCount, xFrom: 0, xTo: 1 }).rows
}

function xsOf(box: GanttRowBox): number[] {
  const stretches = [box.bar, box.bracket, box.baseline, box.lateLine]
  const points = [box.deadlineX, box.openStartX, box.noteX, box.forecast?.p50X, box.forecast?.p80X]
  return [
    ...stretches.flatMap((stretch) => (stretch ? [stretch.x, stretch.x + stretch.width] : [])),
    ...points.flatMap((x) => x ?? []),
    ...box.occurrenceXs,
  ]
}

function covers(bracket: GanttBarBox, child: GanttBarBox): boolean {
  return bracket.x <= child.x && bracket.x + bracket.width >= child.x + child.width
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
