import { isoDate } from '@roviec/calendar'
import type { FullRestructuring, RestructuringPreview, SeatOutcome } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import type { FakeAnswers } from '../../testing/fake-server.ts'
import { makeSession } from '../../testing/make-session.ts'
import { openApp } from '../../testing/render-app.tsx'

const counts = (units: number, headcount: number) => ({
  units,
  positions: headcount,
  headcount,
  filled: headcount,
})
const figures = {
  concerned: { before: counts(2, 6), after: counts(1, 5) },
  total: { before: counts(20, 100), after: counts(19, 99) },
  blocks: [{ block: 'government', before: counts(20, 100), after: counts(19, 99) }],
}
const carried = {
  tasks: 7,
  warnings: 2,
  draftItems: 1,
  plans: 0,
  seatsMoved: 4,
  seatsAbolished: 1,
  seatsMade: 0,
  appointmentsContinued: 4,
  appointmentsEnded: 1,
}
const merge = {
  kind: 'merge' as const,
  unitIds: [fakeId(1), fakeId(2)],
  into: fakeId(1),
  seats: [],
  children: [],
  tasks: [],
  newSeats: [],
}
const draft: FullRestructuring = {
  id: fakeId(9),
  status: 'draft',
  title: 'Sắp xếp hai phường',
  decisionNumber: '112/NQ-HĐND',
  decisionIssuer: 'HĐND Thành phố',
  decisionOn: isoDate('2026-11-10'),
  effectiveOn: isoDate('2026-11-20'),
  targetPercent: 16,
  actCount: 1,
  preparedBy: 'Trần Minh Khôi',
  preparedAt: '2026-11-20T02:00:00.000Z',
  approvedBy: null,
  approvedAt: null,
  appliedBy: null,
  appliedAt: null,
  abilities: ['edit', 'discard', 'approve', 'apply', 'preview'],
  version: 2,
  acts: [merge],
  failures: [],
  result: null,
}
const seat: SeatOutcome = {
  positionId: fakeId(5),
  title: 'Chủ tịch UBND phường Bến Gạo',
  rank: 'head',
  unitId: fakeId(2),
  unitName: 'Phường Bến Gạo',
  fate: 'abolished',
  after: null,
  successor: { seat: fakeId(4), title: 'Chủ tịch UBND phường Cầu Sen', unitName: 'Phường Cầu Sen' },
  holderName: 'Lê Văn Tám',
  openTasks: 7,
  openWarnings: 2,
  draftItems: 0,
  chosen: false,
}
const preview: RestructuringPreview = {
  digest: 'abc',
  problems: [],
  figures,
  carried,
  treeBefore: [
    {
      ref: fakeId(1),
      parent: null,
      kind: 'ward',
      name: 'Phường Cầu Sen',
      change: 'same',
      positions: 3,
    },
    {
      ref: fakeId(2),
      parent: null,
      kind: 'ward',
      name: 'Phường Bến Gạo',
      change: 'ended',
      positions: 3,
    },
  ],
  treeAfter: [
    {
      ref: fakeId(1),
      parent: null,
      kind: 'ward',
      name: 'Phường Cầu Sen',
      change: 'same',
      positions: 5,
    },
  ],
  acts: [{ seats: [seat], children: [] }],
  units: [{ ref: fakeId(1), name: 'Phường Cầu Sen' }],
  seats: [
    { ref: fakeId(4), title: 'Chủ tịch UBND phường Cầu Sen', unitName: 'Phường Cầu Sen' },
    { ref: fakeId(6), title: 'Công chức', unitName: 'Phường Cầu Sen' },
  ],
}
const keeper = makeSession({ abilities: ['manage-organization'] })
const open = (answers: FakeAnswers = {}) =>
  openApp(`/to-chuc/sap-xep/${draft.id}`, {
    getSession: keeper,
    getRestructuring: draft,
    previewRestructuring: preview,
    reviseRestructuring: ({ body }) => ({ ...draft, ...(body as object), version: 3 }),
    ...answers,
  })

test('an empty list tells a keeper what to do, and a reader what will be here', async () => {
  const page = { entries: [], nextCursor: null }
  openApp('/to-chuc/sap-xep', { listRestructurings: { ...page, mayPrepare: true } })
  expect(await screen.findByRole('button', { name: 'Lập đợt sắp xếp' })).toBeTruthy()
})

test('a reader of an empty list is offered nothing', async () => {
  const page = { entries: [], nextCursor: null }
  openApp('/to-chuc/sap-xep', { listRestructurings: { ...page, mayPrepare: false } })

  expect(await screen.findByText(/sau khi được thực hiện/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Lập đợt sắp xếp' })).toBeNull()
})

test('a draft says in numbers what it does, and that it cannot be undone, before it is applied', async () => {
  const applied = {
    ...draft,
    status: 'applied' as const,
    result: { figures, carried, withoutSeat: [] },
  }
  const server = open({
    applyRestructuring: () => {
      server.change({ getRestructuring: applied })
      return applied
    },
    listRestructuringDetails: { entries: [], nextCursor: null },
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Thực hiện' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/4 chức danh chuyển, 1 bãi bỏ; 7 nhiệm vụ/)).toBeTruthy()
  expect(within(dialog).getByText(/Không có hoàn tác/)).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Thực hiện' }))

  expect(await screen.findByText('Mọi người đều có chức danh.')).toBeTruthy()
  const sent = server.requests.find(({ name }) => name === 'applyRestructuring')
  expect(sent?.body).toEqual({ digest: 'abc' })
})

test('a problem blocks the button, and its suggestion is one click', async () => {
  const server = open({
    previewRestructuring: {
      ...preview,
      problems: [
        {
          severity: 'blocks',
          code: 'name-clash',
          parameters: { parent: 'Phường Cầu Sen', count: 2, unit: 'Văn phòng' },
          actIndex: 0,
          suggestion: { ...merge, unitIds: [fakeId(7), fakeId(8)], into: fakeId(7) },
        },
      ],
    },
  })

  expect((await screen.findByRole('button', { name: 'Thực hiện' })).hasAttribute('disabled')).toBe(
    true,
  )
  expect(screen.getByText(/sẽ có 2 đơn vị cùng tên Văn phòng/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Thêm việc nhập này' }))

  await waitFor(() => {
    const sent = server.requests.find(({ name }) => name === 'reviseRestructuring')
    expect(sent?.body).toMatchObject({ acts: [merge, { unitIds: [fakeId(7), fakeId(8)] }] })
    expect(sent?.headers.get('if-match')).toBe('"2"')
  })
})

test('a seat is settled otherwise than proposed', async () => {
  const server = open()

  expect(
    await screen.findByText(/Bãi bỏ; việc chuyển cho Chủ tịch UBND phường Cầu Sen/),
  ).toBeTruthy()
  expect(screen.getByText('7 việc, 2 cảnh báo')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^Sửa Chủ tịch UBND phường Bến Gạo/ }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('Chức danh nhận việc'), {
    target: { value: fakeId(6) },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))

  await waitFor(() => {
    const sent = server.requests.find(({ name }) => name === 'reviseRestructuring')
    expect(sent?.body).toMatchObject({
      acts: [{ seats: [{ fate: 'abolished', positionId: fakeId(5), successor: fakeId(6) }] }],
    })
  })
})

test('single tasks of a seat go to another', async () => {
  const server = open({
    listRestructuringTasks: {
      entries: [
        {
          taskId: fakeId(20),
          title: 'Rà soát vỉa hè',
          status: 'accepted',
          dueOn: null,
          positionId: fakeId(5),
          seat: fakeId(4),
          chosen: false,
        },
      ],
      nextCursor: null,
    },
  })

  fireEvent.click(await screen.findByRole('button', { name: /^Chia 7 việc/ }))
  const field = await screen.findByLabelText('Chức danh nhận: Rà soát vỉa hè')
  fireEvent.change(field, { target: { value: fakeId(6) } })
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lưu' }))

  await waitFor(() => {
    const sent = server.requests.find(({ name }) => name === 'reviseRestructuring')
    expect(sent?.body).toMatchObject({
      acts: [{ tasks: [{ taskId: fakeId(20), seat: fakeId(6) }] }],
    })
  })
})

test('what lies ahead is approved for its day instead', async () => {
  open({ getRestructuring: { ...draft, effectiveOn: isoDate('2026-12-01') } })

  expect(await screen.findByRole('button', { name: 'Duyệt và hẹn ngày' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Thực hiện' })).toBeNull()
  expect(screen.getByText(/Chưa đến ngày hiệu lực 01\/12\/2026/)).toBeTruthy()
})

test('the result names who is left to be placed, and every change by kind', async () => {
  open({
    getRestructuring: {
      ...draft,
      status: 'applied',
      abilities: [],
      appliedBy: 'Trần Minh Khôi',
      result: {
        figures,
        carried,
        withoutSeat: [
          {
            personId: fakeId(30),
            fullName: 'Lê Văn Tám',
            title: 'Chủ tịch',
            unitName: 'Phường Bến Gạo',
          },
        ],
      },
    },
    listRestructuringDetails: {
      entries: [
        {
          kind: 'unit',
          change: 'ended',
          subjectId: fakeId(2),
          label: 'Phường Bến Gạo',
          before: 'Thành phố',
          after: 'Phường Cầu Sen',
        },
      ],
      nextCursor: null,
    },
  })

  expect(await screen.findByText('1 người chưa có chức danh')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Lê Văn Tám' })).toBeTruthy()
  expect(screen.getByText('-16,7% (-1)')).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'Phường Bến Gạo' })).toBeTruthy()
})

test('axe finds nothing on a draft', async () => {
  open()
  await screen.findByText('7 việc, 2 cảnh báo')

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
