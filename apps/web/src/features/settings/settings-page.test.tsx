import type { ChangeSettings } from '@roviec/contract'
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../../testing/render-app.tsx'
import { changeOf, fieldsOf } from './settings-values.ts'

const SETTINGS = {
  dueSoonWorkingDays: 3,
  notAcceptedWorkingDays: 2,
  forecastLatePercent: 70,
  beforeDay: 'exclusive',
  clarityChecklist: '2025',
  correctionsWithText: true,
} as const

const DUE_SOON = 'Báo sắp đến hạn trước mấy ngày làm việc'

test('an administrator saves what differs, and is told that it is saved', async () => {
  let now = { ...SETTINGS, mayChange: true }
  const server = openApp('/quan-tri/cau-hinh', {
    getSettings: () => now,
    changeSettings: ({ body }) => {
      now = { ...now, ...(body as ChangeSettings) } as typeof now
      return now
    },
  })

  fireEvent.change(await screen.findByLabelText(DUE_SOON), { target: { value: '5' } })
  fireEvent.change(screen.getByLabelText('Danh mục “6 rõ” dùng để đọc văn bản'), {
    target: { value: '2024' },
  })
  fireEvent.click(screen.getByLabelText('Tệp chỉnh sửa sau khi đọc có kèm lời văn bản'))
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))

  expect(await screen.findByText('Đã lưu cấu hình.')).toBeTruthy()
  expect(server.requests.find(({ name }) => name === 'changeSettings')?.body).toEqual({
    dueSoonWorkingDays: 5,
    clarityChecklist: '2024',
    correctionsWithText: false,
  })
})

test('nothing can be saved while nothing differs or a number is beyond its limits', async () => {
  openApp('/quan-tri/cau-hinh', { getSettings: { ...SETTINGS, mayChange: true } })
  const percent = await screen.findByLabelText('Cảnh báo dự báo trễ từ khả năng (%)')
  const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Lưu' })
  expect(save().disabled).toBe(true)

  fireEvent.change(percent, { target: { value: '49' } })
  expect(screen.getByText('Hãy ghi số nguyên từ 50 đến 99.')).toBeTruthy()
  expect(save().disabled).toBe(true)

  fireEvent.change(percent, { target: { value: '80' } })
  expect(save().disabled).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ thay đổi' }))
  expect(save().disabled).toBe(true)
})

test('whoever does not administer reads the settings and changes none', async () => {
  openApp('/quan-tri/cau-hinh', { getSettings: { ...SETTINGS, mayChange: false } })

  expect(await screen.findByText(/^Chỉ người quản trị tổ chức/)).toBeTruthy()
  expect(screen.getByLabelText(DUE_SOON).matches(':disabled')).toBe(true)
  expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull()
})

test('a change names what differs, and is none while a number is wrong', () => {
  const fields = fieldsOf(SETTINGS)
  expect(changeOf(fields, SETTINGS)).toEqual({})
  expect(changeOf({ ...fields, beforeDay: 'inclusive' }, SETTINGS)).toEqual({
    beforeDay: 'inclusive',
  })
  expect(changeOf({ ...fields, dueSoonWorkingDays: '61' }, SETTINGS)).toBeNull()
  expect(changeOf({ ...fields, notAcceptedWorkingDays: '2,5' }, SETTINGS)).toBeNull()
})
