import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../../testing/fake-browser.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import { bodies, keepingDraft } from '../../../testing/keep-draft.ts'
import { makeItem, makePlan, makeUnclearItem } from '../../../testing/make-plan.ts'
import { openApp } from '../../../testing/render-app.tsx'

const path = `/plans/${fakeId(400)}`
const unclear = makeUnclearItem()

beforeEach(() => setScreen('desk'))

test('the review is done by keys: next question, deadline in words, undo', async () => {
  const server = openApp(path, keepingDraft())
  await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' })

  fireEvent.keyDown(document.body, { key: 'n' })
  await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })
  fireEvent.keyDown(document.body, { key: 'd' })
  const dialog = await screen.findByRole('dialog')
  const words = within(dialog).getByLabelText('Hạn hoàn thành')
  fireEvent.keyDown(words, { key: 'b' })
  fireEvent.change(words, { target: { value: 'cuoi quy II' } })
  expect(within(dialog).getByText('Hiểu là: Thứ Tư 30/06/2027')).toBeTruthy()
  fireEvent.keyDown(words, { key: 'Enter' })
  await waitFor(() => expect(bodies(server.requests, 'editPlanItem')).toHaveLength(1))
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItem')).toMatchObject([
      { due: { kind: 'date', on: '2027-06-30' } },
      { due: { kind: unclear.due.kind, on: null } },
    ]),
  )
  fireEvent.keyDown(document.body, { key: '?' })
  expect(await screen.findByRole('dialog', { name: 'Rà soát bằng bàn phím' })).toBeTruthy()
})

test('chosen tasks are merged into one, and a merged one says where it went', async () => {
  const second = makeUnclearItem({ id: fakeId(504), ordinal: 4 })
  const gone = makeUnclearItem({
    id: fakeId(505),
    ordinal: 5,
    discarded: true,
    mergedIntoId: unclear.id,
  })
  const server = openApp(path, {
    ...keepingDraft([makeItem(), unclear, second, gone]),
    mergePlanItems: { version: 8, items: [] },
  })
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn nhiệm vụ 3' }))
  expect(screen.queryByRole('button', { name: /thành một/ })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn nhiệm vụ 4' }))
  fireEvent.click(screen.getByRole('button', { name: 'Gộp 2 thành một' }))

  await waitFor(() =>
    expect(bodies(server.requests, 'mergePlanItems')).toEqual([
      { itemIds: [unclear.id, second.id] },
    ]),
  )
  fireEvent.click(screen.getByRole('radio', { name: 'Đã bỏ 1' }))
  expect(await screen.findByText('Đã gộp vào nhiệm vụ 3')).toBeTruthy()
})

test('a file with pages shows where each begins, and an open task where it stands', async () => {
  const start = unclear.span?.start ?? 0
  const places = [
    { start: 0, page: 1, paragraph: 1 },
    { start, page: 2, paragraph: 14 },
  ]
  openApp(path, { getPlan: () => makePlan({ places }) })

  expect(await screen.findByRole('separator', { name: 'Trang 2' })).toBeTruthy()
  expect(screen.getByLabelText('Trang')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Tới nhiệm vụ 3' }))
  expect(await screen.findByText('Trong tệp gốc: trang 2, đoạn 14')).toBeTruthy()
})

test('what is chosen is put off by one press as one change, and the walk goes on from there', async () => {
  const more = [504, 505].map((id, at) => makeUnclearItem({ id: fakeId(id), ordinal: 4 + at }))
  const server = openApp(path, keepingDraft([makeItem(), unclear, ...more]))
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn nhiệm vụ 3' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn nhiệm vụ 4' }))
  fireEvent.keyDown(document.body, { key: 'g' })

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItems')).toEqual([
      { itemIds: [unclear.id, fakeId(504)], change: { deferred: true } },
    ]),
  )
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn nhiệm vụ 3' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn nhiệm vụ 4' }))
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: 'b' })
  fireEvent.keyDown(document.body, { key: 'j' })
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Thu gọn nhiệm vụ 3' })).toBeTruthy(),
  )
})

test('letters can be switched off, and the list of keys stays', async () => {
  const server = openApp(path, keepingDraft())
  await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' })
  fireEvent.keyDown(document.body, { key: '?' })
  const keys = await screen.findByRole('dialog')
  fireEvent.click(within(keys).getByRole('checkbox', { name: 'Dùng phím một chữ cái' }))
  fireEvent.click(within(keys).getAllByRole('button', { name: 'Đóng' })[0] ?? keys)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  fireEvent.click(screen.getByRole('button', { name: 'Tới nhiệm vụ 3' }))
  fireEvent.keyDown(document.body, { key: 'b' })
  fireEvent.keyDown(document.body, { key: '?' })
  expect(await screen.findByRole('dialog')).toBeTruthy()
  expect(bodies(server.requests, 'editPlanItem')).toEqual([])
  localStorage.clear()
})

test('taking a merged task back leaves nothing to undo, since its words have moved', async () => {
  const gone = makeUnclearItem({
    id: fakeId(505),
    ordinal: 5,
    discarded: true,
    mergedIntoId: unclear.id,
  })
  const server = openApp(path, keepingDraft([makeItem(), unclear, gone]))
  fireEvent.click(await screen.findByRole('radio', { name: 'Đã bỏ 1' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Lấy lại' }))

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItems')).toEqual([
      { itemIds: [gone.id], change: { discarded: false } },
    ]),
  )
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Hoàn tác' }).disabled).toBe(true)
})

test('the first focus of a dialog is where one types, so no key goes astray', async () => {
  openApp(path, keepingDraft())
  await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' })
  fireEvent.keyDown(document.body, { key: 'n' })
  await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })

  fireEvent.keyDown(document.body, { key: 'd' })
  const dialog = await screen.findByRole('dialog')
  await waitFor(() =>
    expect(document.activeElement).toBe(within(dialog).getByLabelText('Hạn hoàn thành')),
  )
})
