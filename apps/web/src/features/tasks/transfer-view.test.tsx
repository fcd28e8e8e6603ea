import type { Task } from '@roviec/contract'
import { isoDate } from '@roviec/calendar'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../testing/fake-browser.ts'
import { fakeId } from '../../testing/fake-ids.ts'
import { makeTask } from '../../testing/make-task.ts'
import { openApp } from '../../testing/render-app.tsx'

const taskId = makeTask().id
const path = `/tasks/${taskId}`
const advice: Task['fieldAdvice'][number] = {
  fieldId: fakeId(801),
  fieldName: 'Trật tự đô thị',
  rule: {
    id: fakeId(802),
    decision: '31/2025/QĐ-UBND',
    leadName: 'Sở Xây dựng',
    leadUnitId: fakeId(803),
    leadPositionId: fakeId(804),
    leadTitle: 'Giám đốc Sở Xây dựng',
    supportNames: ['Công an Thành phố'],
    supportUnitIds: [],
  },
}
const objection: Task['transfers'][number] = {
  id: fakeId(805),
  kind: 'objection',
  at: '2026-11-20T02:00:00Z',
  on: isoDate('2026-11-20'),
  byName: 'Lê Thị Hồng Nhung',
  byTitle: 'Trưởng phòng Kinh tế',
  byUnitName: 'Phường Cầu Sen',
  reason: 'Việc này của Sở Xây dựng.',
  proposedUnitId: fakeId(803),
  proposedUnitName: 'Sở Xây dựng',
  proposedPositionId: null,
  proposedTitle: null,
  outcome: null,
  decidedOn: null,
  decidedByName: null,
  decidedByTitle: null,
  answer: null,
}
const waiting = makeTask({
  transferWaiting: 'objection',
  transfers: [objection],
  fieldAdvice: [advice],
  abilities: ['reassign', 'reject'],
})

beforeEach(() => setScreen('desk'))

test('the doer says that the task is not theirs, and takes the unit that the rules name', async () => {
  const server = openApp(path, {
    getTask: makeTask({
      status: 'assigned',
      abilities: ['accept', 'object'],
      fieldAdvice: [advice],
    }),
    listUnits: {
      entries: [
        {
          id: fakeId(803),
          parentId: null,
          kind: 'department',
          name: 'Sở Xây dựng',
          shortName: 'Xây dựng',
          code: null,
          validFrom: isoDate('2025-07-01'),
          validTo: null,
          headPositionId: fakeId(804),
          block: 'government',
          officialCode: null,
          population: null,
        },
      ],
    },
    objectTask: waiting,
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Không thuộc thẩm quyền' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/lĩnh vực “Trật tự đô thị” — chủ trì Sở Xây dựng/)).toBeTruthy()

  fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi đề nghị' }))
  expect(server.requests.filter(({ name }) => name === 'objectTask')).toEqual([])

  fireEvent.change(within(dialog).getByRole('textbox', { name: /Lý do/ }), {
    target: { value: 'Việc này của Sở Xây dựng.' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Theo quy chế: Sở Xây dựng' }))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi đề nghị' }))
  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'objectTask')?.body).toEqual({
      reason: 'Việc này của Sở Xây dựng.',
      proposedUnitId: fakeId(803),
      proposedPositionId: null,
    }),
  )
})

test('whoever signed sees who asks, why and what the rules say, and passes the task on', async () => {
  const server = openApp(path, { getTask: waiting, reassignTask: makeTask() })
  expect(await screen.findByText(/Lê Thị Hồng Nhung, Trưởng phòng Kinh tế, đề nghị/)).toBeTruthy()
  expect(screen.getByText('Đang đề nghị chuyển')).toBeTruthy()
  expect(screen.getByText('Đề xuất: Sở Xây dựng.')).toBeTruthy()
  expect(
    (
      await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
      })
    ).violations,
  ).toEqual([])

  fireEvent.click(screen.getByRole('button', { name: 'Chuyển nhiệm vụ' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(
    within(dialog).getByRole('button', { name: 'Theo quy chế: Giám đốc Sở Xây dựng' }),
  )
  fireEvent.click(within(dialog).getByRole('button', { name: 'Chuyển nhiệm vụ' }))
  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'reassignTask')?.body).toEqual({
      accountablePositionId: fakeId(804),
      note: '',
    }),
  )
})

test('a refusal names its reason', async () => {
  const server = openApp(path, { getTask: waiting, rejectTransfer: makeTask() })
  fireEvent.click(await screen.findByRole('button', { name: 'Không đồng ý' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByRole('textbox', { name: /Lý do/ }), {
    target: { value: 'Quy chế giao phường.' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Không đồng ý' }))
  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'rejectTransfer')?.body).toEqual({
      transferId: objection.id,
      reason: 'Quy chế giao phường.',
    }),
  )
})

test('the units that a task has passed through stand in a row, and nothing else is said of them', async () => {
  const unit = (unitName: string, day: string) => ({
    unitId: fakeId(806),
    unitName,
    positionTitle: 'Giám đốc',
    since: isoDate(day),
  })
  openApp(path, {
    getTask: makeTask({
      abilities: [],
      transfers: [
        {
          ...objection,
          outcome: 'reassigned',
          decidedOn: isoDate('2026-11-20'),
          decidedByName: 'Phạm Quốc Việt',
          decidedByTitle: 'Chủ tịch',
          answer: '',
        },
      ],
      chain: [unit('Sở A', '2026-11-02'), unit('Sở B', '2026-11-10'), unit('Sở C', '2026-11-20')],
    }),
  })
  expect(await screen.findByText('Chuyển qua 3 đơn vị')).toBeTruthy()
  expect(screen.getByText('Sở B (từ 10/11/2026)')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Chuyển nhiệm vụ' })).toBeNull()
})
