import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeTaskSummary } from '../../../testing/make-task.ts'
import { openApp } from '../../../testing/render-app.tsx'

const asked = (server: ReturnType<typeof openApp>) =>
  server.requests.filter(({ name }) => name === 'listTasks').map(({ query }) => query)

test('the list becomes a calendar of the month, with the filters of the list', async () => {
  const server = openApp('/tasks?timeliness=open-overdue', {
    listTasks: { entries: [makeTaskSummary()], nextCursor: null },
  })

  fireEvent.click(await screen.findByRole('radio', { name: 'Lịch' }))

  expect(await screen.findByRole('grid', { name: 'Nhiệm vụ theo ngày đến hạn' })).toBeTruthy()
  await waitFor(() =>
    expect(asked(server).at(-1)).toMatchObject({
      timeliness: 'open-overdue',
      dueFrom: '2026-11-01',
      dueTo: '2026-11-30',
    }),
  )
  expect(await screen.findByText('1 việc đến hạn, 1 quá hạn')).toBeTruthy()
})

test('another month is asked for by itself, and never beyond the days of the filter', async () => {
  const server = openApp('/tasks?view=calendar&dueFrom=2026-12-10', {
    listTasks: { entries: [], nextCursor: null },
  })

  await screen.findByText(/Tháng này không có việc nào đến hạn/)
  expect(asked(server)).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Tháng sau' }))

  await waitFor(() =>
    expect(asked(server)).toEqual([
      expect.objectContaining({ dueFrom: '2026-12-10', dueTo: '2026-12-31' }),
    ]),
  )
})

test('a month of several pages is put together', async () => {
  openApp('/tasks?view=calendar', {
    listTasks: ({ query }) =>
      query['cursor'] === undefined
        ? { entries: [makeTaskSummary({ id: fakeId(1) })], nextCursor: 'next' }
        : { entries: [makeTaskSummary({ id: fakeId(2) })], nextCursor: null },
  })

  expect(await screen.findByText('2 việc đến hạn, 2 quá hạn')).toBeTruthy()
})
