import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../../testing/fake-browser.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import { bodies, keepingDraft } from '../../../testing/keep-draft.ts'
import { makeItem, makeUnclearItem } from '../../../testing/make-plan.ts'
import { openApp } from '../../../testing/render-app.tsx'

const path = `/plans/${fakeId(400)}`
const unclear = makeUnclearItem()

beforeEach(() => setScreen('desk'))

test('the document stands beside its tasks, and a blocked button beside its reasons', async () => {
  openApp(path, keepingDraft())

  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Công bố kế hoạch' })
  expect(button.disabled).toBe(true)
  expect(screen.getByText('1 nhiệm vụ chưa rõ ai chịu trách nhiệm chính')).toBeTruthy()
  expect(screen.getByText('1 nhiệm vụ chưa có hạn')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Tới nhiệm vụ 3' })).toBeTruthy()
})

test('a sentence leads to its task, whose question is answered by one press', async () => {
  const server = openApp(path, keepingDraft())

  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))
  const question = await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })
  fireEvent.click(within(question).getByRole('button', { name: 'Giám đốc Sở Xây dựng' }))

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItem')).toEqual([
      { accountablePositionId: fakeId(602) },
    ]),
  )
  expect(screen.queryByRole('group', { name: /Ai chịu trách nhiệm chính/ })).toBeNull()
})

test('one date for all that have none, and then the plan can be published', async () => {
  const second = makeUnclearItem({ id: fakeId(504), ordinal: 4, blockers: ['when'] })
  const server = openApp(
    path,
    keepingDraft([makeItem(), { ...unclear, blockers: ['when'] }, second]),
  )

  fireEvent.click(await screen.findByRole('button', { name: 'Chọn 2 nhiệm vụ chưa có hạn' }))
  fireEvent.click(screen.getByRole('button', { name: 'Đặt hạn cho 2 nhiệm vụ' }))
  const dialog = await screen.findByRole('dialog')
  const field = within(dialog).getByLabelText('Hạn hoàn thành')
  fireEvent.change(field, { target: { value: '30/12' } })
  fireEvent.blur(field)
  fireEvent.click(within(dialog).getByRole('button', { name: 'Áp dụng' }))

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItems')).toMatchObject([
      { itemIds: [fakeId(503), fakeId(504)], change: { due: { kind: 'date', on: '2026-12-30' } } },
    ]),
  )
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Công bố kế hoạch' })
  await waitFor(() => expect(button.disabled).toBe(false))
})

test('a change without an answer stays on the screen and is sent again with its key', async () => {
  const server = openApp(path, keepingDraft())
  const through = globalThis.fetch
  let failures = 2
  const keys: (string | null)[] = []
  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))
  globalThis.fetch = async (input, init) => {
    if (init?.method !== 'PATCH') return through(input, init)
    keys.push(new Headers(init.headers).get('idempotency-key'))
    failures -= 1
    if (failures >= 0) throw new TypeError('failed to fetch')
    return through(input, init)
  }
  const question = await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })
  fireEvent.click(within(question).getByRole('button', { name: 'Giám đốc Sở Xây dựng' }))

  expect(await screen.findByText('Đang lưu…')).toBeTruthy()
  expect(await screen.findByText('Đã lưu mọi thay đổi')).toBeTruthy()
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
  expect(bodies(server.requests, 'editPlanItem')).toHaveLength(1)
})

test('a change that is refused is taken back, and the reason said', async () => {
  openApp(path, { ...keepingDraft(), editPlanItem: () => ({ refused: 'plan-not-draft' }) })

  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))
  const question = await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })
  fireEvent.click(within(question).getByRole('button', { name: 'Giám đốc Sở Xây dựng' }))

  expect(await screen.findByText(/đã trả về như cũ/)).toBeTruthy()
  expect(await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })).toBeTruthy()
})

test('publication asks about dates already past and about gaps, then sends both', async () => {
  const question = { point: 'product', grade: 'missing', question: 'Gì?', span: null } as const
  const items = [makeItem({ datePast: true, questions: [question] })]
  const server = openApp(path, { ...keepingDraft(items), publishPlan: { taskCount: 1 } })

  fireEvent.click(await screen.findByRole('button', { name: 'Công bố kế hoạch' }))
  const dialog = await screen.findByRole('dialog')
  const publish = within(dialog).getByRole('button', { name: 'Công bố kế hoạch' })
  fireEvent.click(publish)
  expect(await within(dialog).findByText(/Hãy chọn cho từng nhiệm vụ/)).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('radio', { name: /Giữ nguyên/ }))
  fireEvent.click(within(dialog).getByRole('checkbox'))
  fireEvent.click(publish)

  await screen.findByText('Đã công bố 1 nhiệm vụ.')
  const sent = server.requests.find(({ name }) => name === 'publishPlan')
  expect(sent?.body).toEqual({
    pastDates: [{ itemId: fakeId(501), decision: 'keep', dueOn: null }],
    acknowledgeRest: true,
  })
  expect(sent?.headers.get('if-match')).toBe('"7"')
})

test('axe finds nothing on the screen, with a question open', async () => {
  openApp(path, keepingDraft())
  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))
  await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})

const proposed = makeUnclearItem({
  leadNames: [],
  candidates: [],
  blockers: ['who'],
  leadProposal: {
    fieldName: 'Môi trường',
    decision: '12/QĐ-UBND',
    positionId: fakeId(603),
    label: 'Giám đốc Sở Nông nghiệp và Môi trường',
    supportingUnitIds: [fakeId(701)],
    supportNames: ['Sở Xây dựng'],
  },
})

test.each([
  ['in its question', /Theo quy chế: Giám đốc Sở Nông nghiệp và Môi trường, 1 đơn vị phối hợp/],
  ['for all at once', /Lấy theo quy chế phối hợp cho 1 nhiệm vụ/],
])('the lead by the coordination rules is taken %s, by one press', async (where, name) => {
  const server = openApp(path, {
    ...keepingDraft([makeItem(), proposed]),
    acceptFieldProposals: { version: 8, items: [] },
  })
  if (where === 'in its question') {
    fireEvent.click(await screen.findByRole('button', { name: 'Mở nhiệm vụ 3' }))
  }
  fireEvent.click(await screen.findByRole('button', { name }))

  await waitFor(() =>
    expect(bodies(server.requests, 'acceptFieldProposals')).toEqual([{ itemIds: [proposed.id] }]),
  )
})

test('of two fields that the text names each is offered with its lead, and none is chosen', async () => {
  const rule = {
    id: fakeId(901),
    decision: '12/QĐ-UBND',
    leadName: 'Sở Xây dựng',
    leadUnitId: fakeId(701),
    leadPositionId: fakeId(602),
    leadTitle: 'Giám đốc Sở Xây dựng',
    supportNames: [],
    supportUnitIds: [],
  }
  const tied = makeUnclearItem({
    leadNames: [],
    candidates: [],
    fieldAdvice: [
      { fieldId: fakeId(801), fieldName: 'Hạ tầng', rule },
      { fieldId: fakeId(802), fieldName: 'Môi trường', rule: null },
    ],
  })
  const server = openApp(path, keepingDraft([makeItem(), tied]))
  fireEvent.click(await screen.findByRole('button', { name: 'Mở nhiệm vụ 3' }))

  fireEvent.click(await screen.findByRole('button', { name: '“Hạ tầng”: Giám đốc Sở Xây dựng' }))

  expect(screen.queryByRole('button', { name: /“Môi trường”/ })).toBeNull()
  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItem')).toEqual([
      { accountablePositionId: fakeId(602), supportingUnitIds: [] },
    ]),
  )
})
