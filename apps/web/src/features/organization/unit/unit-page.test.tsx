import { isoDate } from '@roviec/calendar'
import { fireEvent, screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import type { FakeAnswers } from '../../../testing/fake-server.ts'
import { makeSeat, makeTreeUnit, SMALL_CITY } from '../../../testing/make-organization.ts'
import { makeSession } from '../../../testing/make-session.ts'
import { openApp } from '../../../testing/render-app.tsx'

const WARD = {
  ...makeTreeUnit({
    id: fakeId(803),
    parentId: fakeId(801),
    kind: 'ward',
    name: 'Phường Bến Gạo',
    counts: { seats: 5, filled: 3, acting: 1, uncovered: 1 },
  }),
  officialCode: '26734',
  population: 41_250,
  validFrom: isoDate('2025-07-01'),
  validTo: null,
}

const open = (answers: FakeAnswers = {}) =>
  openApp(`/to-chuc/don-vi/${WARD.id}`, {
    getUnit: {
      unit: WARD,
      path: [
        { id: fakeId(801), name: 'Thành phố Minh Hà' },
        { id: WARD.id, name: WARD.name },
      ],
      seats: [
        makeSeat({ title: 'Chủ tịch UBND phường' }),
        makeSeat({
          positionId: fakeId(861),
          title: 'Phó Chủ tịch',
          rank: 'deputy',
          answers: null,
          vacantSince: isoDate('2026-11-16'),
        }),
      ],
      inside: [makeTreeUnit({ id: fakeId(806), name: 'Phòng Văn hóa - Xã hội' })],
    },
    listUnitLoads: { entries: [{ unitId: WARD.id, open: 7, overdue: 2 }] },
    listEstablishment: {
      entries: [
        {
          jobGroupId: fakeId(70),
          jobGroupName: 'Lãnh đạo',
          category: 'leadership',
          headcount: 4,
          decision: '1/QĐ',
          validFrom: isoDate('2025-07-01'),
          validTo: null,
          seats: 5,
        },
      ],
    },
    listWarnings: { entries: [], nextCursor: null },
    getUnitHistory: {
      unit: {
        ...WARD,
        headPositionId: null,
        shortName: 'Bến Gạo',
        parentId: fakeId(801),
      },
      endDecision: null,
      versions: [
        {
          validFrom: isoDate('2025-07-01'),
          validTo: null,
          kind: 'ward',
          name: 'Phường Bến Gạo',
          shortName: 'Bến Gạo',
          code: null,
          parent: { id: fakeId(801), name: 'Thành phố Minh Hà' },
          decision: null,
        },
      ],
      predecessors: [
        {
          id: fakeId(807),
          name: 'Phường Bến Cũ',
          on: isoDate('2025-07-01'),
          decision: '1656/NQ-UBTVQH15',
        },
      ],
      successors: [],
    },
    ...answers,
  })

test('the unit shows its way from the top, its codes, its people, and what is vacant how long', async () => {
  open()

  expect(await screen.findByRole('heading', { level: 1, name: 'Phường Bến Gạo' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Thành phố Minh Hà' })).toBeTruthy()
  expect(screen.getByText('26734')).toBeTruthy()
  expect(screen.getByText('41.250 người')).toBeTruthy()
  expect(screen.getByText(/từ 16\/11\/2026/).textContent).toContain('(6 ngày)')
  expect(screen.getByRole('link', { name: 'Phòng Văn hóa - Xã hội' })).toBeTruthy()
})

test('more seats than are granted is said, and so is whom the unit followed', async () => {
  open()

  expect(await screen.findByText(/Được giao 4 biên chế, đang lập 5 chức danh: vượt 1/)).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'Phường Bến Cũ' })).toBeTruthy()
  expect(screen.getByText('1656/NQ-UBTVQH15')).toBeTruthy()
})

test('its numbers of tasks open the tasks that it leads itself', async () => {
  open()

  const link = await screen.findByRole('link', { name: /quá hạn của Phường Bến Gạo 2/ })
  const address = new URL(link.getAttribute('href') ?? '', 'http://x.local')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    unitId: WARD.id,
    timeliness: 'open-overdue',
  })
})

test('a reader sees no act; an administrator moves the unit, and a cycle is refused at the field', async () => {
  open({
    getSession: makeSession({ abilities: ['manage-organization'] }),
    listUnits: {
      entries: SMALL_CITY.map((unit) => ({ ...WARD, ...unit, headPositionId: null })),
    },
    moveUnit: () => ({ refused: 'unit-cycle' }),
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Việc khác với đơn vị' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Chuyển sang cấp trên khác' }))
  const dialog = await screen.findByRole('dialog')
  const parent = within(dialog).getByLabelText('Thuộc đơn vị', { selector: 'input' })
  fireEvent.change(parent, { target: { value: 'xay dung' } })
  fireEvent.click(await screen.findByRole('option', { name: /Sở Xây dựng/ }))
  expect(
    await within(dialog).findByText(/Từ 21\/11\/2026, Phường Bến Gạo cùng mọi đơn vị/),
  ).toBeTruthy()
  fireEvent.change(within(dialog).getByLabelText(/^Căn cứ/), { target: { value: '8/QĐ' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))

  expect(await within(dialog).findByRole('alert')).toBeTruthy()
  expect(parent.getAttribute('aria-invalid')).toBe('true')
})

test('axe finds nothing on the page of a unit', async () => {
  open()
  await screen.findByRole('link', { name: 'Phường Bến Cũ' })

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
