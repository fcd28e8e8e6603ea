import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { makeDelay } from '../../testing/make-forecast.ts'
import { makeTask } from '../../testing/make-task.ts'
import { openApp } from '../../testing/render-app.tsx'
import { sumByCause, totalDays } from './delay-causes.ts'

const late = makeTask()
const block = async () => within(await screen.findByRole('region', { name: 'Ngày trễ từ đâu' }))

test('late days are told in a sentence, drawn, and listed with their task and unit', async () => {
  openApp(`/tasks/${late.id}`, { getTask: late, getTaskDelay: makeDelay() })

  const part = await block()
  expect(await part.findByText(/^Trễ 8 ngày làm việc/)).toBeTruthy()
  expect(
    part.getByRole('img', {
      name: 'Số ngày trễ theo nguyên nhân. Chờ xác nhận kết quả: 5 ngày, Chờ việc trước: 4 ngày, Làm lâu hơn dự tính: 2 ngày',
    }),
  ).toBeTruthy()
  const row = within(part.getByRole('row', { name: /^Chờ việc trước/ }))
  expect(row.getByRole('link', { name: 'Phê duyệt kinh phí' }).getAttribute('href')).toBe(
    `/tasks/${fakeId(7)}`,
  )
  expect(row.getByRole('link', { name: 'Sở Tài chính' }).getAttribute('href')).toBe(
    `/to-chuc/don-vi/${fakeId(300)}`,
  )
  expect(row.getByRole('cell', { name: '4' })).toBeTruthy()
})

test('days made good stand apart, and the sum is said', async () => {
  openApp(`/tasks/${late.id}`, { getTask: late, getTaskDelay: makeDelay() })

  const part = await block()
  expect(await part.findByRole('heading', { name: 'Bù lại được 3 ngày làm việc' })).toBeTruthy()
  const made = within(part.getByRole('table', { name: 'Số ngày làm bù lại được' }))
  expect(made.getByRole('cell', { name: '−3' })).toBeTruthy()
  expect(
    part.getByText('Mất 11 ngày làm việc, bù lại 3 ngày làm việc, còn trễ 8 ngày làm việc.'),
  ).toBeTruthy()
})

test('how it is worked out can be read', async () => {
  openApp(`/tasks/${late.id}`, { getTask: late, getTaskDelay: makeDelay() })

  const part = await block()
  fireEvent.click(await part.findByText('Cách tính'))
  expect(part.getByText('Chia theo giá trị Shapley.')).toBeTruthy()
})

test('a task that is not late has no such part', async () => {
  openApp(`/tasks/${late.id}`, {
    getTask: late,
    getTaskDelay: () => ({ refused: 'task-not-late' }),
  })

  await screen.findByRole('heading', { name: late.title })
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Ngày trễ từ đâu' })).toBeNull())
})

test('days lost and days made good of one cause are never netted', () => {
  const own = { taskId: fakeId(1), taskTitle: '', unitId: null, unitName: null }
  const { lost, made } = sumByCause([
    { ...own, cause: 'day-off', days: 2 },
    { ...own, cause: 'day-off', days: -1 },
    { ...own, cause: 'outage', days: 3 },
  ])

  expect(lost).toEqual([
    { cause: 'outage', days: 3 },
    { cause: 'day-off', days: 2 },
  ])
  expect(made).toEqual([{ cause: 'day-off', days: -1 }])
  expect(totalDays(lost)).toBe(5)
})
