import { isoDate, toDayNumber } from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clampRange,
  createAxis,
  dayAtX,
  type GanttTick,
  scaleOf,
  ticksBetween,
  xOfDay,
} from './axis.ts'
import { GANTT_TEXTS_EN, GANTT_TEXTS_VI } from './texts.ts'
import { GANTT_ZOOMS, type GanttZoom } from './zoom.ts'

const FROM = toDayNumber(isoDate('2026-10-05'))
const TO = toDayNumber(isoDate('2027-03-06'))

const labels = (ticks: readonly GanttTick[]) => ticks.map(({ label }) => label)

function axisOf(zoom: GanttZoom) {
  return createAxis({ firstDay: FROM, endDay: TO }, scaleOf(zoom), 0)
}

function header(zoom: GanttZoom, texts = GANTT_TEXTS_VI) {
  const axis = axisOf(zoom)
  return ticksBetween(axis, { xFrom: 0, xTo: axis.width - 1 }, texts)
}

test('by week: months above, the Mondays below, the year said when it is new', () => {
  const { upper, lower } = header('week')

  expect(labels(upper)).toEqual([
    'Tháng 10',
    'Tháng 11',
    'Tháng 12',
    'Tháng 1/2027',
    'Tháng 2',
    'Tháng 3',
  ])
  expect(upper[0]?.fullLabel).toBe('Tháng 10/2026')
  expect(labels(lower).slice(0, 6)).toEqual(['05', '12', '19', '26', '02', '09'])
})

test.for([
  ['day', 'Tháng 10', 'T2 05'],
  ['month', 'Năm 2026', 'Tháng 10'],
  ['quarter', 'Năm 2026', 'Quý IV'],
] as const)('by %s the header begins with %s and %s', ([zoom, upper, lower]) => {
  expect(header(zoom).upper[0]?.label).toBe(upper)
  expect(header(zoom).lower[0]?.label).toBe(lower)
})

test('the header speaks English when asked', () => {
  expect(labels(header('week', GANTT_TEXTS_EN).upper)).toContain('Jan 2027')
  expect(labels(header('quarter', GANTT_TEXTS_EN).lower)).toEqual(['Q4', 'Q1'])
})

test('both header lines cover the axis without gap or overlap, at every scale', () => {
  const days = fc.integer({ min: -200_000, max: 200_000 })
  fc.assert(
    fc.property(days, fc.nat(4000), fc.constantFrom(...GANTT_ZOOMS), (firstDay, length, zoom) => {
      const axis = createAxis({ firstDay, endDay: firstDay + length + 1 }, scaleOf(zoom), 0)
      const { upper, lower } = ticksBetween(axis, { xFrom: 0, xTo: axis.width }, GANTT_TEXTS_VI)
      for (const line of [upper, lower]) {
        expect(line[0]?.x).toBe(0)
        const ends = line.map(({ x, width }) => x + width)
        expect(ends.slice(0, -1)).toEqual(line.slice(1).map(({ x }) => x))
        expect(ends.at(-1)).toBe(axis.width)
      }
    }),
  )
})

test('a window of the header is a slice of the whole', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GANTT_ZOOMS), fc.nat(6000), fc.nat(2000), (zoom, from, wide) => {
      const axis = axisOf(zoom)
      const xFrom = Math.min(from, axis.width - 1)
      const xTo = Math.min(xFrom + wide, axis.width - 1)
      const whole = ticksBetween(axis, { xFrom: 0, xTo: axis.width - 1 }, GANTT_TEXTS_VI)
      const part = ticksBetween(axis, { xFrom, xTo }, GANTT_TEXTS_VI)
      const inSight = ({ x, width }: GanttTick) =>
        x + width > dayStart(axis, xFrom) && x <= dayStart(axis, xTo)
      expect(part.upper).toEqual(whole.upper.filter(inSight))
      expect(part.lower).toEqual(whole.lower.filter(inSight))
    }),
  )
})

function dayStart(axis: ReturnType<typeof axisOf>, x: number): number {
  return xOfDay(axis, dayAtX(axis, x))
}

test('later days lie farther right, and a pixel finds its day again', () => {
  const axis = axisOf('quarter')
  for (let day = axis.firstDay; day < axis.endDay; day += 1) {
    expect(xOfDay(axis, day + 1)).toBeGreaterThan(xOfDay(axis, day))
    expect(dayAtX(axis, xOfDay(axis, day + 0.5))).toBe(day)
  }
})

test('an axis fills the width it is given', () => {
  expect(createAxis({ firstDay: FROM, endDay: FROM + 1 }, scaleOf('week'), 871).width).toBe(875)
})

test('two thousand years at day scale are cut off around today', () => {
  const whole = { firstDay: toDayNumber(isoDate('0001-01-01')), endDay: 2_900_000 }
  const cut = clampRange(whole, scaleOf('day'), FROM)

  expect(createAxis(cut, scaleOf('day'), 0).width).toBeLessThan(8_000_001)
  expect(cut.firstDay).toBeLessThan(FROM)
  expect(cut.endDay).toBeGreaterThan(FROM)
  expect(clampRange({ firstDay: FROM, endDay: TO }, scaleOf('day'), FROM)).toEqual({
    firstDay: FROM,
    endDay: TO,
  })
})
