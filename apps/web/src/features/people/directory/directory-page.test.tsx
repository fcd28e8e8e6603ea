import { isoDate } from '@roviec/calendar'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { FakeAnswers } from '../../../testing/fake-server.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeSeat } from '../../../testing/make-organization.ts'
import { makePerson } from '../../../testing/make-seat.ts'
import { openApp } from '../../../testing/render-app.tsx'

beforeEach(() => localStorage.clear())

const open = (path: string, answers: FakeAnswers = {}) =>
  openApp(path, {
    searchDirectory: { entries: [makeSeat()], nextCursor: null },
    searchPeople: { entries: [], nextCursor: null },
    ...answers,
  })

test('a seat is a call and a letter away, with its unit and the words found marked', async () => {
  open('/danh-ba?search=kinh%20te')

  expect((await screen.findByRole('link', { name: /^Gọi/ })).getAttribute('href')).toBe(
    'tel:02363812345',
  )
  expect(screen.getByRole('link', { name: /^Gửi thư/ }).getAttribute('href')).toBe(
    'mailto:binh@minhha.example',
  )
  expect(document.querySelector('mark')?.textContent).toBe('Kinh tế')
  expect(screen.getByRole('link', { name: 'Phường Bến Gạo' })).toBeTruthy()
})

test('a vacant seat says since when, and has nobody to call', async () => {
  const seat = makeSeat({ answers: null, vacantSince: isoDate('2026-11-16') })
  open('/danh-ba?search=kinh%20te', { searchDirectory: { entries: [seat], nextCursor: null } })

  expect((await screen.findByText(/từ 16\/11\/2026/)).textContent).toContain('6 ngày')
  expect(screen.queryByRole('link', { name: /^Gọi/ })).toBeNull()
})

test('nothing is asked in the middle of a letter that an input method composes', async () => {
  const server = open('/danh-ba')
  const field = await screen.findByLabelText(/^Ai phụ trách/)
  const asked = () => server.requests.filter(({ name }) => name === 'searchDirectory').length

  fireEvent.compositionStart(field)
  fireEvent.change(field, { target: { value: 'kinh tee' } })
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(asked()).toBe(0)

  fireEvent.compositionEnd(field)
  fireEvent.change(field, { target: { value: 'kinh tế' } })
  await waitFor(() => expect(asked()).toBe(1))
  expect(server.requests.find(({ name }) => name === 'searchDirectory')?.query).toMatchObject({
    search: 'kinh tế',
  })
})

test('recent searches stay on the device and can be cleared', async () => {
  open('/danh-ba')
  const field = await screen.findByLabelText(/^Ai phụ trách/)
  fireEvent.change(field, { target: { value: 'kinh te' } })
  await screen.findByRole('link', { name: /^Gọi/ })
  fireEvent.click(screen.getByRole('button', { name: 'Xóa chữ đang tìm' }))

  expect(await screen.findByRole('button', { name: 'kinh te' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Xóa' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'kinh te' })).toBeNull())
  expect(localStorage.getItem('roviec.directory.recent')).toBeNull()
})

test('somebody without a seat today is found as a person', async () => {
  open('/danh-ba?search=binh', {
    searchDirectory: { entries: [], nextCursor: null },
    searchPeople: { entries: [makePerson()], nextCursor: null },
  })

  expect(await screen.findByText('Người không giữ chức danh nào hôm nay')).toBeTruthy()
  expect(screen.getByText(/MH0324/)).toBeTruthy()
})

test('words of work find the field, and who leads it by the register in force', async () => {
  const rule = {
    id: fakeId(77),
    fieldId: fakeId(76),
    scope: 'city' as const,
    lead: { body: { kind: 'unit' as const, unitId: fakeId(802) }, name: 'Sở Xây dựng' },
    supports: [{ body: { kind: 'place' as const }, name: null }],
    decision: '5/QĐ-UBND',
    from: isoDate('2026-01-01'),
    to: null,
  }
  const ended = { ...rule, id: fakeId(78), to: isoDate('2026-06-30') }
  open('/danh-ba?search=cap%20nuoc', {
    searchDirectory: { entries: [], nextCursor: null },
    getCoordinationRegister: {
      fields: [
        {
          id: fakeId(76),
          name: 'Cấp nước, thoát nước',
          keywords: [],
          description: '',
          endedOn: null,
          rules: [rule, ended],
          version: 1,
        },
      ],
      abilities: [],
    },
  })

  const lead = await screen.findByRole('link', { name: 'Sở Xây dựng chủ trì' })
  expect(lead.getAttribute('href')).toBe(`/to-chuc/don-vi/${fakeId(802)}`)
  expect(screen.getByText('phối hợp: chính đơn vị nơi có việc')).toBeTruthy()
})

test('a search that finds nothing says so, with what was searched', async () => {
  open('/danh-ba?search=zzz', { searchDirectory: { entries: [], nextCursor: null } })

  expect(await screen.findByText(/khớp “zzz”/)).toBeTruthy()
})
