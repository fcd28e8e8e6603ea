import { isoDate } from '@roviec/calendar'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import type { FakeAnswers } from '../../../testing/fake-server.ts'
import {
  makeAppointment,
  makeDelegation,
  makePerson,
  makePositionHistory,
} from '../../../testing/make-seat.ts'
import { makeSession } from '../../../testing/make-session.ts'
import { openApp } from '../../../testing/render-app.tsx'

const SEAT = {
  id: fakeId(860),
  unitId: fakeId(803),
  unitName: 'Phường Bến Gạo',
  title: 'Trưởng phòng Kinh tế',
  rank: 'head' as const,
}
const HOLDER = { personId: fakeId(900), fullName: 'Trần Văn Bình', holding: 'holder' as const }
const ENDED = makeAppointment({ to: isoDate('2026-11-15'), endDecision: '99/QĐ-UBND' })

const open = (answers: FakeAnswers = {}) =>
  openApp(`/to-chuc/chuc-danh/${SEAT.id}`, {
    getPositionHistory: makePositionHistory(),
    listAppointments: {
      position: { ...SEAT, holder: HOLDER },
      entries: [makeAppointment()],
      abilities: [],
    },
    listDelegations: { entries: [], nextCursor: null },
    listTasks: { entries: [], nextCursor: null },
    getPerson: makePerson(),
    ...answers,
  })

const UNCOVERED: FakeAnswers = {
  listAppointments: {
    position: { ...SEAT, holder: null },
    entries: [ENDED],
    abilities: ['appoint'],
  },
}

test('the seat says who answers today and how to reach them, and what the seat is', async () => {
  open()

  const today = await screen.findByRole('region', { name: 'Hôm nay ai trả lời' })
  expect(today.textContent).toContain('Trần Văn Bình giữ chức danh này')
  const call = await within(today).findByRole('link', { name: /^Gọi Trần Văn Bình/ })
  expect(call.getAttribute('href')).toBe('tel:02363812345')
  expect(screen.getByText('60 tháng')).toBeTruthy()
  expect(screen.getByText('Phải định kỳ chuyển đổi')).toBeTruthy()
})

test('days without anybody stand in the history as a gap, with how many they are', async () => {
  open(UNCOVERED)

  const today = await screen.findByRole('region', { name: 'Hôm nay ai trả lời' })
  expect(today.textContent).toContain('Chưa có ai phụ trách')
  expect(today.textContent).toContain('Khuyết từ 16/11/2026')
  const history = screen.getByRole('region', { name: 'Ai đã giữ, từ ngày nào' })
  expect(within(history).getByText('6 ngày không có ai')).toBeTruthy()
  expect(within(history).getByText('kết thúc theo 99/QĐ-UBND')).toBeTruthy()
  expect(within(history).getByText('184 ngày không có ai')).toBeTruthy()
})

test('a delegation that is in force stands beside the holder', async () => {
  open({ listDelegations: { entries: [makeDelegation()], nextCursor: null } })

  const words = await screen.findByText(/Lê Thị Hoa được ủy quyền đến hết 31\/12\/2026/)
  expect(words.textContent).toContain('xác nhận, trả lại kết quả')
})

test('whoever may do nothing sees no button; the holder may delegate', async () => {
  open()
  await screen.findByRole('region', { name: 'Hôm nay ai trả lời' })
  expect(screen.queryByRole('button', { name: 'Bổ nhiệm, phân công' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Việc khác với chức danh' })).toBeNull()
})

test('an appointment is previewed in a sentence, and a refusal about the days stands there', async () => {
  const server = open({
    ...UNCOVERED,
    getSession: makeSession({ abilities: ['manage-organization'] }),
    searchPeople: {
      entries: [makePerson({ id: fakeId(901), fullName: 'Lê Thị Hoa' })],
      nextCursor: null,
    },
    recordAppointment: () => ({ refused: 'appointment-outside-seat' }),
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Bổ nhiệm, phân công' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('Người', { selector: 'input' }), {
    target: { value: 'hoa' },
  })
  fireEvent.click(await screen.findByRole('option', { name: /Lê Thị Hoa/ }))
  const from = within(dialog).getByLabelText('Từ ngày')
  fireEvent.change(from, { target: { value: '01/12/2026' } })
  expect(
    await within(dialog).findByText('Từ 01/12/2026, người trả lời là Lê Thị Hoa.'),
  ).toBeTruthy()
  fireEvent.change(within(dialog).getByLabelText(/^Căn cứ/), { target: { value: '7/QĐ' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))

  await waitFor(() => expect(from.getAttribute('aria-invalid')).toBe('true'))
  expect(server.requests.findLast(({ name }) => name === 'recordAppointment')?.body).toEqual({
    personId: fakeId(901),
    positionId: SEAT.id,
    holding: 'holder',
    basis: 'appointment',
    from: '2026-12-01',
    to: null,
    decision: '7/QĐ',
  })
})

test('axe finds nothing on the page of a seat', async () => {
  open(UNCOVERED)
  await screen.findByRole('region', { name: 'Hôm nay ai trả lời' })

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
