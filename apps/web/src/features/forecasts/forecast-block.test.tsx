import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { makePlanForecast, makeTaskForecast } from '../../testing/make-forecast.ts'
import { makeTask } from '../../testing/make-task.ts'
import { openApp } from '../../testing/render-app.tsx'
import { forecastsByTask } from './forecasts-by-task.ts'

const open = makeTask({ timeliness: 'open-within-term', dueOn: '2026-11-26', workingDaysLeft: 3 })

function openTask(...args: Parameters<typeof openApp>[1][]) {
  return openApp(`/tasks/${open.id}`, { getTask: open, ...args[0] })
}

const block = () => screen.findByRole('region', { name: 'Dự báo' })

test('the chance of being late stands in words and percent, with what it rests on', async () => {
  openTask({ getPlanForecast: makePlanForecast([makeTaskForecast()]) })

  const part = within(await block())
  expect(await part.findByText('Nhiều khả năng trễ: 72%')).toBeTruthy()
  expect(part.getByText('đến hết Thứ Năm 03/12/2026')).toBeTruthy()
  expect(part.getByText('sau hạn 5 ngày làm việc')).toBeTruthy()
  expect(part.getByText('đến hết Thứ Năm 10/12/2026')).toBeTruthy()
  expect(
    part.getByText(
      'Dựa trên 34 việc đã xong của đơn vị, 120 việc đã xong trong toàn hệ thống và 5 báo cáo tiến độ của việc này.',
    ),
  ).toBeTruthy()
})

test('what holds it up is a link, and the way to how good forecasts are stands beside', async () => {
  openTask({ getPlanForecast: makePlanForecast([makeTaskForecast()]) })

  const part = within(await block())
  const before = await part.findByRole('link', { name: 'Dựng kho dữ liệu' })
  expect(before.getAttribute('href')).toBe(`/tasks/${fakeId(7)}`)
  expect(part.getByRole('link', { name: 'Dự báo đúng đến đâu' }).getAttribute('href')).toBe(
    '/du-bao',
  )
})

test('a unit without a record of its own is not blamed for one', async () => {
  const record = { kind: 'unit-record', taskId: null, taskTitle: null, share: 1 } as const
  openTask({
    getPlanForecast: makePlanForecast([makeTaskForecast({ unitTaskCount: 0, causes: [record] })]),
  })

  const part = within(await block())
  expect(await part.findByText(/Việc tương tự trong toàn hệ thống thường lâu hơn/)).toBeTruthy()
  expect(part.getByText('gần như toàn bộ mức trễ dự kiến')).toBeTruthy()
})

test('a gap between the own word and the figures is a question', async () => {
  openTask({ getPlanForecast: makePlanForecast([makeTaskForecast()]) })

  const part = within(await block())
  expect(await part.findByText('Hỏi đơn vị')).toBeTruthy()
  expect(part.getByText(/Đơn vị báo “Đúng tiến độ”, số liệu nghiêng về “Có nguy cơ”/)).toBeTruthy()
})

test('where both agree nothing is asked', async () => {
  const agreed = makeTaskForecast({ selfReport: 'at-risk', differs: false })
  openTask({ getPlanForecast: makePlanForecast([agreed]) })

  const part = within(await block())
  await part.findByText('Nhiều khả năng trễ: 72%')
  expect(part.queryByText('Hỏi đơn vị')).toBeNull()
})

test('of work past its deadline only the likely ends are told', async () => {
  const late = makeTask()
  openApp(`/tasks/${late.id}`, {
    getTask: late,
    getPlanForecast: makePlanForecast([makeTaskForecast({ lateProbability: 1 })]),
  })

  const part = within(await block())
  expect(await part.findByText(/Việc đã quá hạn/)).toBeTruthy()
  expect(part.getByText('đến hết Thứ Năm 03/12/2026')).toBeTruthy()
  expect(part.queryByText(/Gần như chắc trễ/)).toBeNull()
})

test('with too little history the block says how much it takes, and gives no figure', async () => {
  openTask({
    getPlanForecast: { ...makePlanForecast(), historyCount: 12, historyNeeded: 30 },
  })

  const part = within(await block())
  expect(await part.findByText('Chưa đủ số liệu để dự báo')).toBeTruthy()
  expect(part.getByText(/Mới có 12 việc đã xong trong toàn hệ thống, cần 30 việc/)).toBeTruthy()
  expect(part.queryByText(/%/)).toBeNull()
})

test('a forecast that did not come can be asked for again, and the task stays in sight', async () => {
  openTask({
    getPlanForecast: () => ({ refused: 'internal', parameters: { requestId: 'r-1' } }),
  })

  const part = within(await block())
  expect(await part.findByText(/Chưa tải được phần này/)).toBeTruthy()
  expect(part.getByRole('button', { name: 'Thử lại' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: open.title })).toBeTruthy()
})

test('work that is done has no forecast and asks for none', async () => {
  const done = makeTask({ timeliness: 'done-on-time', status: 'verified' })
  const server = openApp(`/tasks/${done.id}`, { getTask: done })

  await screen.findByRole('heading', { name: done.title })
  expect(screen.queryByRole('region', { name: 'Dự báo' })).toBeNull()
  expect(server.requests.some(({ name }) => name === 'getPlanForecast')).toBe(false)
})

test('the chart gets both days of each task by its id', () => {
  const spans = forecastsByTask(makePlanForecast([makeTaskForecast()]))

  expect(spans.get(makeTaskForecast().taskId)).toEqual({
    p50On: '2026-12-03',
    p80On: '2026-12-10',
  })
  expect(forecastsByTask(undefined).size).toBe(0)
})
