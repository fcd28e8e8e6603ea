import type { EditPlanItem, PlanItem } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../../testing/fake-browser.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import type { FakeAnswers, FakeRequest } from '../../../testing/fake-server.ts'
import { makeItem, makePlan, makeUnclearItem } from '../../../testing/make-plan.ts'
import { openApp } from '../../../testing/render-app.tsx'

const path = `/plans/${fakeId(400)}`
const unclear = makeUnclearItem()

beforeEach(() => setScreen('desk'))

/** A server that keeps what it is told of items, and answers as the contract says. */
function keepingDraft(items: readonly PlanItem[] = [makeItem(), unclear]): FakeAnswers {
  let kept = items
  const change = (ids: readonly string[], edit: EditPlanItem) => {
    kept = kept.map((item) => (ids.includes(item.id) ? settle({ ...item, ...given(edit) }) : item))
    return kept.filter(({ id }) => ids.includes(id))
  }
  return {
    getPlan: () => makePlan({ items: [...kept] }),
    editPlanItem: ({ params, body }) => {
      const [item] = change([params['itemId'] ?? ''], body as EditPlanItem)
      return item === undefined ? { refused: 'plan-item-not-found' } : { version: 8, item }
    },
    editPlanItems: ({ body }) => {
      const { itemIds, change: edit } = body as { itemIds: string[]; change: EditPlanItem }
      return { version: 8, items: change(itemIds, edit) }
    },
  }
}

function given(edit: EditPlanItem): Partial<PlanItem> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))
}

function settle(item: PlanItem): PlanItem {
  const blockers = item.blockers.filter((point) =>
    point === 'who' ? item.accountablePositionId === null : item.due.on === null,
  )
  const isOpen = (point: string) => blockers.some((blocker) => blocker === point)
  const questions = item.questions.filter(
    ({ point }) => !item.blockers.some((blocker) => blocker === point) || isOpen(point),
  )
  return { ...item, blockers, questions }
}

const bodies = (requests: readonly FakeRequest[], name: string) =>
  requests.filter((request) => request.name === name).map(({ body }) => body)

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

test('proposals of a model are shown with their ground, and taken only by a press', async () => {
  const quote = 'thu gom rác'
  const proposals = [
    { point: 'product', answer: 'biên bản', due: null, quote, span: { start: 0, end: 11 } },
    { point: 'who', answer: 'Sở Xây dựng', due: null, quote, span: { start: 0, end: 11 } },
  ] as const
  const server = openApp(path, {
    ...keepingDraft(),
    getAssistant: { configured: true, host: 'may-chu.local', recognizesScans: false },
    askAssistant: { proposals: [...proposals], droppedCount: 0 },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))

  const box = await screen.findByRole('region', { name: 'Trợ lý ngôn ngữ' })
  expect(within(box).getByText(/sẽ được gửi tới may-chu\.local/)).toBeTruthy()
  expect(bodies(server.requests, 'askAssistant')).toEqual([])
  fireEvent.click(within(box).getByRole('button', { name: /Hỏi trợ lý/ }))
  await within(box).findByText('biên bản', { exact: false })
  expect(bodies(server.requests, 'editPlanItem')).toEqual([])
  const take = within(box).getAllByRole('button', { name: 'Dùng gợi ý này' })
  expect(take).toHaveLength(1)
  fireEvent.click(take[0] ?? box)

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItem')).toEqual([{ product: 'biên bản' }]),
  )
})

test('without a model nothing is offered to be sent anywhere', async () => {
  openApp(path, {
    ...keepingDraft(),
    getAssistant: { configured: false, host: null, recognizesScans: false },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))

  await screen.findByRole('group', { name: /Ai chịu trách nhiệm chính/ })
  expect(screen.queryByRole('region', { name: 'Trợ lý ngôn ngữ' })).toBeNull()
})
