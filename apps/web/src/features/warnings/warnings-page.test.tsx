import { isoDate } from '@roviec/calendar'
import type { Warning } from '@roviec/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { openApp } from '../../testing/render-app.tsx'
import { groupByUnit } from './group-by-unit.ts'

const makeWarning = (change: Partial<Warning> = {}): Warning => ({
  id: fakeId(1),
  kind: 'overdue',
  taskId: fakeId(2),
  taskTitle: 'Hồ sơ thiết kế thoát nước',
  taskStatus: 'accepted',
  planId: fakeId(3),
  planNumber: '96/KH-UBND',
  section: 'III.1',
  dueOn: isoDate('2026-11-06'),
  unitId: fakeId(4),
  unitName: 'Sở Xây dựng',
  positionId: fakeId(5),
  positionTitle: 'Trưởng phòng Hạ tầng',
  uncovered: false,
  openedOn: isoDate('2026-11-09'),
  closedOn: null,
  workingDaysOpen: 10,
  workingDaysSinceAssigned: 61,
  assignedOn: isoDate('2026-08-24'),
  mine: false,
  ...change,
})

const counts = {
  kinds: {
    'due-soon': 0,
    overdue: 4,
    'not-accepted': 1,
    uncovered: 1,
    'forecast-late': 0,
    'report-differs': 0,
  },
  total: 6,
  mine: 2,
  closedThisWeek: 17,
}

test('a warning shows its position, both clocks and the way to its task, and names nobody', async () => {
  openApp('/warnings', {
    countWarnings: counts,
    listWarnings: { entries: [makeWarning()], nextCursor: null },
  })

  const link = await screen.findByRole('link', { name: 'Hồ sơ thiết kế thoát nước' })
  expect(link.getAttribute('href')).toBe(`/tasks/${fakeId(2)}`)
  expect(screen.getByText('Trưởng phòng Hạ tầng')).toBeTruthy()
  expect(screen.getByText('10 ngày')).toBeTruthy()
  expect(screen.getByText('61 ngày')).toBeTruthy()
  expect(screen.getByRole('heading', { name: /Sở Xây dựng/ })).toBeTruthy()
})

test('pressing a kind asks for that kind only', async () => {
  const server = openApp('/warnings', {
    countWarnings: counts,
    listWarnings: { entries: [], nextCursor: null },
  })

  fireEvent.click(await screen.findByRole('button', { name: /^Chưa có người phụ trách/ }))

  await waitFor(() =>
    expect(server.requests.findLast(({ name }) => name === 'listWarnings')?.query).toMatchObject({
      kind: 'uncovered',
    }),
  )
  expect(await screen.findByText('Không có cảnh báo loại này')).toBeTruthy()
})

test('when there is no warning the screen says what that means', async () => {
  openApp('/warnings', {
    countWarnings: { ...counts, total: 0 },
    listWarnings: { entries: [], nextCursor: null },
  })

  expect(await screen.findByText('Không có cảnh báo nào')).toBeTruthy()
})

test('a list that cannot be loaded says why, and loads on the next try', async () => {
  const server = openApp('/warnings', {
    countWarnings: counts,
    listWarnings: () => ({ refused: 'internal', parameters: { requestId: 'r-1' } }),
  })

  expect(await screen.findByText(/Có lỗi trong hệ thống/)).toBeTruthy()
  server.change({ listWarnings: { entries: [makeWarning()], nextCursor: null } })
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))

  expect(await screen.findByText('Hồ sơ thiết kế thoát nước')).toBeTruthy()
})

test('the warnings of one unit stand together, in the order of the worst', () => {
  const other = makeWarning({ id: fakeId(8), unitId: fakeId(9), unitName: 'Sở Y tế' })
  const groups = groupByUnit([makeWarning(), other, makeWarning({ id: fakeId(10) })])

  expect(groups.map(({ unitName, warnings }) => [unitName, warnings.length])).toEqual([
    ['Sở Xây dựng', 2],
    ['Sở Y tế', 1],
  ])
})
