import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../../testing/fake-browser.ts'
import { fakeId } from '../../../testing/fake-ids.ts'
import { bodies, keepingDraft } from '../../../testing/keep-draft.ts'
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
