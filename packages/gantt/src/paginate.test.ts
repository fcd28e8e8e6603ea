import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawSvg } from './draw-svg.ts'
import { layoutGantt } from './layout.ts'
import { paginate } from './paginate.ts'
import { exampleRow } from './testing/chart-text.ts'

const A4 = { pageWidth: 1123, pageHeight: 794 }
const calendar = createWorkingCalendar()

function plan(rowCount: number) {
  const span = { startOn: isoDate('2026-10-05'), dueOn: isoDate('2027-03-31') }
  const rows = Array.from({ length: rowCount }, (_, index) =>
    exampleRow({ id: `${index}`, title: `Việc ${index}`, ...span }),
  )
  return layoutGantt({ rows, zoom: 'week', today: isoDate('2026-11-21'), calendar })
}

test('every row and every pixel of the time stands on exactly one sheet', () => {
  fc.assert(
    fc.property(
      fc.nat(130),
      fc.integer({ min: 300, max: 2500 }),
      fc.integer({ min: 120, max: 2500 }),
      (rowCount, pageWidth, pageHeight) => {
        const layout = plan(rowCount)
        const pages = paginate({ layout, pageWidth, pageHeight })
        const area = pages.reduce(
          (sum, { rowFrom, rowTo, xFrom, xTo }) => sum + (rowTo - rowFrom) * (xTo - xFrom),
          0,
        )

        expect(area).toBeCloseTo(rowCount * layout.width, 3)
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1))
        expect(pages.every(({ count }) => count === pages.length)).toBe(true)
        expect(pages.filter(({ legend }) => legend)).toEqual([pages.at(-1)])
      },
    ),
    { numRuns: 60 },
  )
})

test('sheets go from left to right and then down', () => {
  const pages = paginate({ layout: plan(60), ...A4 })

  expect(pages.length).toBeGreaterThan(3)
  expect(pages[1]).toMatchObject({ rowFrom: 0, xFrom: pages[0]?.xTo })
  expect(pages.at(-1)?.rowTo).toBe(60)
})

test('each sheet repeats the head and the table, and tells its number', () => {
  const layout = plan(60)
  const [first, second] = paginate({ layout, ...A4 }).map((page) =>
    drawSvg(layout, { title: 'Kế hoạch', page }),
  )

  expect(first).toContain('width="1123" height="794"')
  for (const sheet of [first, second]) {
    expect(sheet).toContain('>Nhiệm vụ</text>')
    expect(sheet).toContain('>Việc 3<')
    expect(sheet).not.toContain('>Việc 40<')
  }
  expect(first).toMatch(/>Trang 1\/\d+</)
  expect(second).toMatch(/>Trang 2\/\d+</)
  expect(first).toContain('Tháng 10')
  expect(second).not.toContain('>Tháng 10<')
})
