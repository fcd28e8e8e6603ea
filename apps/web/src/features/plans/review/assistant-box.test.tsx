import { isoDate } from '@roviec/calendar'
import type { PlanItem } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Answer } from '../../../platform/http.ts'
import { setScreen } from '../../../testing/fake-browser.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import { bodies, keepingDraft } from '../../../testing/keep-draft.ts'
import { makeItem, makeUnclearItem } from '../../../testing/make-plan.ts'
import { openApp } from '../../../testing/render-app.tsx'

const path = `/plans/${fakeId(400)}`

beforeEach(() => setScreen('desk'))

test('proposals of a model are shown with their ground, and taken only by a press', async () => {
  const quote = 'thu gom rác'
  const proposals = [
    { point: 'product', answer: 'biên bản', due: null, quote, span: { start: 0, end: 11 } },
    { point: 'who', answer: 'Sở Xây dựng', due: null, quote, span: { start: 0, end: 11 } },
  ] as const
  const server = openApp(path, {
    ...keepingDraft(),
    getAssistant: { configured: true, host: 'may-chu.local', recognizesScans: false },
    askAssistant: { outcome: 'answered', proposals: [...proposals], droppedCount: 0 },
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
  const taken = await within(box).findByRole('button', { name: 'Đã dùng gợi ý này' })
  expect(taken.getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(taken)
  expect(bodies(server.requests, 'editPlanItem')).toHaveLength(1)
})

/** Opens the unclear task and asks; answers the box once the model has said something. */
async function askFor(
  answer: Answer<'askAssistant'>,
  items: readonly PlanItem[] = [makeItem(), makeUnclearItem()],
) {
  const server = openApp(path, {
    ...keepingDraft(items),
    getAssistant: { configured: true, host: 'may-chu.local', recognizesScans: false },
    askAssistant: answer,
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))
  const box = await screen.findByRole('region', { name: 'Trợ lý ngôn ngữ' })
  const status = within(box).getByRole('status')
  expect(status.textContent).toBe('')
  fireEvent.click(within(box).getByRole('button', { name: /Hỏi trợ lý/ }))
  await waitFor(() => expect(status.textContent).not.toBe(''))
  return { server, box, said: status.textContent }
}

test.each([
  ['failed', 0, /không trả lời được/],
  ['too-slow', 0, /trả lời quá lâu/],
  ['answered', 0, /không tìm được căn cứ nào trong đoạn này\.$/],
  ['answered', 2, /Đã bỏ 2 gợi ý không có căn cứ/],
] as const)(
  'a model that %s, %i answers dropped, is announced',
  async (outcome, dropped, words) => {
    const { said } = await askFor({ outcome, proposals: [], droppedCount: dropped })

    expect(said).toMatch(words)
  },
)

test('a deadline that is taken keeps the words and the start that the document had', async () => {
  const quote = 'hoàn thành trước 15/12'
  const read = {
    from: null,
    on: isoDate('2026-12-15'),
    time: null,
    recurrence: null,
    reason: null,
  } as const
  const due = { ...read, kind: 'date', rule: 'before-day', text: null } as const
  const unclear = makeUnclearItem()
  const was = {
    ...unclear.due,
    from: isoDate('2026-11-01'),
    text: 'trong thời gian sớm nhất',
  } as const
  const { server, box, said } = await askFor(
    {
      outcome: 'answered',
      proposals: [{ point: 'when', answer: '15/12', due, quote, span: { start: 0, end: 22 } }],
      droppedCount: 1,
    },
    [
      makeItem(),
      { ...unclear, due: was, blockers: ['when'], questions: unclear.questions.slice(1) },
    ],
  )
  expect(said).toBe('Trợ lý gợi ý 1 câu trả lời. Đã bỏ 1 gợi ý không có căn cứ trong văn bản.')
  fireEvent.click(within(box).getByRole('button', { name: 'Dùng gợi ý này' }))

  await waitFor(() =>
    expect(bodies(server.requests, 'editPlanItem')).toEqual([
      {
        due: { ...due, from: '2026-11-01', rule: 'written-day', text: 'trong thời gian sớm nhất' },
      },
    ]),
  )
  expect(await within(box).findByRole('button', { name: 'Đã dùng gợi ý này' })).toBeTruthy()
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
