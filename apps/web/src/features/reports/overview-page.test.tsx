import { isoDate } from '@roviec/calendar'
import type { Overview, StateCounts } from '@roviec/contract'
import { screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { openApp } from '../../testing/render-app.tsx'

const states: StateCounts = {
  doneOnTime: 40,
  doneLate: 5,
  openWithinTerm: 12,
  openOverdue: 3,
  waiting: 2,
  undated: 1,
}

const makeOverview = (change: Partial<Overview> = {}): Overview => ({
  from: isoDate('2026-07-01'),
  to: isoDate('2026-11-20'),
  due: 48,
  onTime: 40,
  states,
  units: [
    {
      unitId: fakeId(1),
      unitName: 'Sở Xây dựng',
      unitKind: 'department',
      due: 20,
      onTime: 15,
      states: { ...states, doneOnTime: 15, openOverdue: 2 },
      uncovered: 1,
    },
    {
      unitId: fakeId(2),
      unitName: 'Đặc khu Hòn Mây',
      unitKind: 'special-zone',
      due: 7,
      onTime: 5,
      states: { ...states, doneOnTime: 5, openOverdue: 0 },
      uncovered: 0,
    },
  ],
  months: [
    { month: '2026-10', due: 9, onTime: 9 },
    { month: '2026-11', due: 20, onTime: 15 },
  ],
  uncoveredPositions: [
    {
      positionId: fakeId(3),
      title: 'Trưởng phòng Kinh tế',
      unitName: 'Phường Bến Gạo',
      taskCount: 4,
      nextDueOn: isoDate('2026-11-27'),
    },
  ],
  ...change,
})

test('the headline stands with its n, and what was done late is counted apart', async () => {
  openApp('/overview', { getOverview: makeOverview() })

  expect(await screen.findByText('83,3%')).toBeTruthy()
  expect(screen.getByText('40 / 48')).toBeTruthy()
  expect(screen.getByText('5 việc xong trễ, tính riêng')).toBeTruthy()
})

test('a number opens the tasks behind it: open work whatever its date, done work of the period', async () => {
  openApp('/overview', { getOverview: makeOverview() })

  const row = await screen.findByRole('row', { name: /^Xem nhiệm vụ: Sở Xây dựng/ })
  const late = within(row).getByRole('link', { name: /quá hạn/ })
  const address = new URL(late.getAttribute('href') ?? '', 'http://x.local')

  const doneLate = within(row).getByRole('link', { name: /hoàn thành trễ/i })
  const period = new URL(doneLate.getAttribute('href') ?? '', 'http://x.local').searchParams

  expect(address.pathname).toBe('/tasks')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    unitId: fakeId(1),
    timeliness: 'open-overdue',
  })
  expect(Object.fromEntries(period)).toEqual({
    unitId: fakeId(1),
    timeliness: 'done-late',
    dueFrom: '2026-07-01',
  })
})

test('below ten there is no percentage, in the row and in the headline', async () => {
  openApp('/overview', { getOverview: makeOverview({ due: 7, onTime: 5 }) })

  const row = await screen.findByRole('row', { name: /^Xem nhiệm vụ: Đặc khu Hòn Mây/ })
  expect(within(row).getByText('ít việc')).toBeTruthy()
  expect(screen.getByText(/Mới có 7 nhiệm vụ đến hạn/)).toBeTruthy()
  expect(screen.queryByText('71,4%')).toBeNull()
})

test('a month with too few is said and leaves a gap in the line', async () => {
  openApp('/overview', { getOverview: makeOverview() })

  const chart = await screen.findByRole('img', { name: /Tỷ lệ đúng hạn theo tháng/ })
  expect(chart.getAttribute('aria-label')).toContain('Tháng 10/2026: ít việc, 9 / 9')
  expect(chart.querySelectorAll('circle')).toHaveLength(1)
})

test('a vacant post waits for a decision, with its work', async () => {
  openApp('/overview', { getOverview: makeOverview() })

  expect(await screen.findByText('Trưởng phòng Kinh tế, Phường Bến Gạo')).toBeTruthy()
  expect(screen.getByText(/việc đầu tiên đến hạn 27\/11\/2026/)).toBeTruthy()
})

test('axe finds nothing on the screen', async () => {
  openApp('/overview', { getOverview: makeOverview() })
  await screen.findByText('83,3%')

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
