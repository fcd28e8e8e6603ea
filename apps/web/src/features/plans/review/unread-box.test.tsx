import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../../testing/fake-browser.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import { bodies, keepingDraft } from '../../../testing/keep-draft.ts'
import { makeItem, makePlan, makeUnclearItem } from '../../../testing/make-plan.ts'
import { openApp } from '../../../testing/render-app.tsx'

const path = `/plans/${fakeId(400)}`
beforeEach(() => setScreen('desk'))

test('what was not understood is listed with its words, what concerns the file stands open', async () => {
  const plan = makePlan()
  const words = plan.text.slice(0, 12)
  const notUnderstood = [
    { span: { start: 0, end: 0 }, why: 'Tệp này đã được tải lên ngày 20/11/2026.' },
    { span: { start: 0, end: 12 }, why: 'Ngày này không có trong lịch.' },
  ]
  openApp(path, { getPlan: { ...plan, notUnderstood } })

  expect(await screen.findByText('Tệp này đã được tải lên ngày 20/11/2026.')).toBeTruthy()
  fireEvent.click(screen.getByText('1 chỗ trong văn bản chưa hiểu được'))
  expect(screen.getByRole('button', { name: `“${words}”` })).toBeTruthy()
})

test('standing work without a reason is not counted among what has no date', async () => {
  const due = { ...makeItem().due, kind: 'standing', on: null, text: 'thường xuyên' } as const
  const standing = makeUnclearItem({ id: fakeId(504), ordinal: 4, blockers: ['when'], due })
  openApp(path, keepingDraft([makeItem(), makeUnclearItem(), standing]))

  expect(await screen.findByRole('button', { name: 'Chọn 1 nhiệm vụ chưa có hạn' })).toBeTruthy()
  expect(
    screen.getByRole('button', { name: 'Chọn 1 nhiệm vụ thường xuyên chưa nêu lý do' }),
  ).toBeTruthy()
})

test('tasks that name the same body are chosen together, and get one lead', async () => {
  const names = { leadNames: ['Bộ Công Thương'], candidates: [] }
  const items = [504, 505].map((id, at) =>
    makeUnclearItem({ id: fakeId(id), ordinal: 4 + at, ...names }),
  )
  const server = openApp(path, keepingDraft([makeItem(), ...items]))
  fireEvent.click(await screen.findByRole('button', { name: 'Mở nhiệm vụ 4' }))
  fireEvent.click(
    await screen.findByRole('button', { name: 'Chọn cả 2 nhiệm vụ cùng ghi “Bộ Công Thương”' }),
  )
  fireEvent.keyDown(document.body, { key: 'g' })

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItems')).toEqual([
      { itemIds: [fakeId(504), fakeId(505)], change: { deferred: true } },
    ]),
  )
})
