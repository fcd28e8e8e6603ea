import { isoDate } from '@roviec/calendar'
import { fireEvent, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import type { FakeAnswers } from '../../../testing/fake-server.ts'
import { makeDelegation, makePerson } from '../../../testing/make-seat.ts'
import { openApp } from '../../../testing/render-app.tsx'

const SEAT = {
  appointmentId: fakeId(700),
  positionId: fakeId(860),
  title: 'Trưởng phòng Kinh tế',
  rank: 'head' as const,
  unitId: fakeId(803),
  unitName: 'Phường Bến Gạo',
  holding: 'holder' as const,
  basis: 'appointment' as const,
  from: isoDate('2026-01-01'),
  to: null,
}
const ABSENCE = {
  id: fakeId(760),
  from: isoDate('2026-11-23'),
  to: isoDate('2026-11-27'),
  deputyId: fakeId(901),
  deputyName: 'Lê Thị Hoa',
  canEnd: false,
}

const open = (answers: FakeAnswers = {}) =>
  openApp(`/to-chuc/nguoi/${fakeId(900)}`, {
    getPerson: makePerson({ seats: [SEAT], absences: [ABSENCE] }),
    listDelegations: { entries: [makeDelegation()], nextCursor: null },
    ...answers,
  })

test('everybody sees the seats, the work contacts, who stands in, and the delegations', async () => {
  open()

  expect(await screen.findByRole('link', { name: 'Trưởng phòng Kinh tế' })).toBeTruthy()
  expect(screen.getByRole('link', { name: /^Gọi/ })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Lê Thị Hoa thay' })).toBeTruthy()
  expect(await screen.findByText('ủy quyền cho Lê Thị Hoa: Trưởng phòng Kinh tế')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Mở hồ sơ' })).toBeNull()
})

test('the file asks what for, is opened by a command, and says that this is on record', async () => {
  const server = open({
    getPerson: makePerson({ abilities: ['open-personal-file'] }),
    openPersonalFile: {
      personId: fakeId(900),
      fullName: 'Trần Văn Bình',
      staffCode: 'MH0324',
      file: {
        birthOn: isoDate('1980-03-02'),
        nativePlace: null,
        qualification: 'master',
        qualificationField: null,
        training: [],
        serviceStartOn: null,
        privatePhone: null,
        privateEmail: null,
        retainUntil: null,
      },
      version: 1,
      restricted: false,
      canChange: false,
    },
    listFileOpenings: {
      entries: [
        {
          at: '2026-11-20T09:00:00+07:00',
          personId: fakeId(902),
          fullName: 'Phan Thị Kim Ngân',
          purpose: 'training',
        },
      ],
    },
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Mở hồ sơ' }))
  const dialog = await screen.findByRole('dialog')
  const confirm = within(dialog).getByRole('button', { name: 'Mở hồ sơ' })
  fireEvent.click(confirm)
  expect(await within(dialog).findByRole('alert')).toBeTruthy()
  expect(server.requests.some(({ name }) => name === 'openPersonalFile')).toBe(false)

  fireEvent.change(within(dialog).getByLabelText('Mở để làm gì'), {
    target: { value: 'appointment' },
  })
  fireEvent.click(confirm)

  const file = await screen.findByRole('region', { name: 'Hồ sơ' })
  expect(within(file).getByText('02/03/1980')).toBeTruthy()
  expect(within(file).getByText(/lần mở này đã được ghi lại/)).toBeTruthy()
  expect(await within(file).findByText(/Phan Thị Kim Ngân, Đào tạo/)).toBeTruthy()
  expect(server.requests.findLast(({ name }) => name === 'openPersonalFile')?.body).toEqual({
    purpose: 'appointment',
  })
})

test('axe finds nothing on the page of a person', async () => {
  open()
  await screen.findByRole('link', { name: 'Trưởng phòng Kinh tế' })

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
