import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makeCalibration } from '../../testing/make-forecast.ts'
import { openApp } from '../../testing/render-app.tsx'

test('the error stands beside that of the elapsed rule, in words and with its n', async () => {
  openApp('/du-bao', { getCalibration: makeCalibration() })

  const part = within(await screen.findByRole('region', { name: 'Sai lệch trung bình' }))
  expect(part.getByText('Dự báo sai ít hơn cách tính theo thời gian đã qua 38%.')).toBeTruthy()
  expect(part.getByText('0,142')).toBeTruthy()
  expect(part.getByText('0,228')).toBeTruthy()
  expect(part.getAllByText('trên 240 dự báo')).toHaveLength(2)
})

test('forecasts that are worse than the rule are said to be worse', async () => {
  openApp('/du-bao', { getCalibration: makeCalibration({ brier: 0.3 }) })

  expect(await screen.findByText(/sai nhiều hơn cách tính theo thời gian đã qua 32%/)).toBeTruthy()
})

test('the curve has a table of the same, and fewer than ten make no percentage', async () => {
  openApp('/du-bao', { getCalibration: makeCalibration() })

  const table = within(await screen.findByRole('table', { name: 'Nói thế nào, xảy ra thế ấy' }))
  const cells = (name: string) =>
    within(table.getByRole('row', { name: new RegExp(`^${name}`) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(cells('60% đến 80%')).toEqual(['43', '72%', '62% đến 82%'])
  expect(cells('40% đến 60%')).toEqual(['7', 'ít việc', '–'])
  expect(screen.getByRole('img', { name: /nói 70%, thực tế 72%, 43 dự báo/ })).toBeTruthy()
  expect(screen.queryByRole('img', { name: /7 dự báo/ })).toBeNull()
})

test('how many kept the date of 80 % stands with its interval', async () => {
  openApp('/du-bao', { getCalibration: makeCalibration() })

  const part = within(await screen.findByRole('region', { name: 'Ngày có khả năng xong 80%' }))
  expect(part.getByText('80,8%')).toBeTruthy()
  expect(part.getByText('194 trong 240 dự báo xong đúng hoặc trước ngày ấy')).toBeTruthy()
  expect(part.getByText('khoảng tin cậy 95%: 75,4% đến 85,3%')).toBeTruthy()
  expect(part.getByText(/Phù hợp với điều đã nói/)).toBeTruthy()
})

test('fewer than ten dates make no percentage', async () => {
  openApp('/du-bao', { getCalibration: makeCalibration({ settledBy80: 9, coveredBy80: 8 }) })

  const part = within(await screen.findByRole('region', { name: 'Ngày có khả năng xong 80%' }))
  expect(part.getByText('8 trong 9 dự báo xong đúng hoặc trước ngày ấy')).toBeTruthy()
  expect(part.queryByText('80,8%')).toBeNull()
})

test('before enough outcomes are known there is no figure at all', async () => {
  openApp('/du-bao', {
    getCalibration: makeCalibration({ count: 12, brier: null, brierOfElapsedRule: null }),
  })

  expect(await screen.findByText('Chưa đủ kết quả để đánh giá')).toBeTruthy()
  expect(screen.getByText(/Mới có 12 dự báo biết kết quả, cần 100/)).toBeTruthy()
  expect(screen.queryByText(/%/)).toBeNull()
})
