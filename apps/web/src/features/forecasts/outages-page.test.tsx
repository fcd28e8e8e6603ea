import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { makeOutage } from '../../testing/make-forecast.ts'
import { makeSession } from '../../testing/make-session.ts'
import { openApp } from '../../testing/render-app.tsx'

test('an outage shows its days, the working days in them, where, and who recorded it', async () => {
  openApp('/gian-doan', { listOutages: { entries: [makeOutage()] } })

  const row = within(await screen.findByRole('row', { name: /^Mất điện do bão số 5/ }))
  expect(row.getByText('3 ngày làm việc')).toBeTruthy()
  expect(row.getByText('Mọi đơn vị')).toBeTruthy()
  expect(row.getByText('Vũ Đình Khang, 15/10/2026')).toBeTruthy()
})

test('whoever may not record sees the list alone', async () => {
  openApp('/gian-doan', {
    getSession: makeSession({ abilities: [] }),
    listOutages: { entries: [makeOutage()] },
  })

  await screen.findByText('Mất điện do bão số 5')
  expect(screen.queryByRole('button', { name: 'Ghi nhận gián đoạn' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^Xóa/ })).toBeNull()
})

test('an outage is recorded for everybody or for a unit, and asked for again', async () => {
  const server = openApp('/gian-doan', {
    listOutages: { entries: [] },
    recordOutage: { id: fakeId(1) },
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Ghi nhận gián đoạn' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ghi nhận gián đoạn' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(server.requests.some(({ name }) => name === 'recordOutage')).toBe(false)

  fireEvent.change(dialog.getByLabelText('Chuyện gì xảy ra'), { target: { value: 'Đứt cáp' } })
  server.change({ listOutages: { entries: [makeOutage({ title: 'Đứt cáp' })] } })
  fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }))

  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'recordOutage')?.body).toEqual({
      title: 'Đứt cáp',
      fromOn: '2026-11-21',
      toOn: '2026-11-21',
      unitId: null,
      decision: '',
    }),
  )
  expect(await screen.findByRole('row', { name: /^Đứt cáp/ })).toBeTruthy()
})

test('a last day before the first is said at its field, and nothing is sent', async () => {
  const server = openApp('/gian-doan', { listOutages: { entries: [] } })

  fireEvent.click(await screen.findByRole('button', { name: 'Ghi nhận gián đoạn' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ghi nhận gián đoạn' }))
  fireEvent.change(dialog.getByLabelText('Chuyện gì xảy ra'), { target: { value: 'Đứt cáp' } })
  fireEvent.change(dialog.getByLabelText('Đến hết ngày'), { target: { value: '12/10/2026' } })

  expect(await dialog.findByText('Ngày kết thúc phải từ ngày bắt đầu trở đi.')).toBeTruthy()
  fireEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(server.requests.some(({ name }) => name === 'recordOutage')).toBe(false)
})

test('an outage is removed only after it is confirmed', async () => {
  const server = openApp('/gian-doan', {
    listOutages: { entries: [makeOutage()] },
  })
  server.change({ removeOutage: () => undefined })

  fireEvent.click(await screen.findByRole('button', { name: 'Xóa: Mất điện do bão số 5' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^Xóa thời gian gián đoạn/ }))
  expect(server.requests.some(({ name }) => name === 'removeOutage')).toBe(false)
  server.change({ listOutages: { entries: [] } })
  fireEvent.click(dialog.getByRole('button', { name: 'Xóa' }))

  expect(await screen.findByText('Chưa ghi nhận gián đoạn nào')).toBeTruthy()
  expect(server.requests.find(({ name }) => name === 'removeOutage')?.params).toEqual({
    outageId: fakeId(900),
  })
})
