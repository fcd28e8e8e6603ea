import { isoDate } from '@roviec/calendar'
import type { MovedTask } from '@roviec/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../testing/fake-browser.ts'
import { fakeId } from '../../testing/fake-ids.ts'
import { makeItem, makePlan } from '../../testing/make-plan.ts'
import { makePreview, makeSchedule, makeScheduledTask } from '../../testing/make-schedule.ts'
import { openApp } from '../../testing/render-app.tsx'

const SURVEY = fakeId(1)
const pushed: MovedTask = {
  taskId: SURVEY,
  title: 'Khảo sát',
  oldStartOn: isoDate('2026-12-15'),
  oldFinishOn: isoDate('2026-12-16'),
  startOn: isoDate('2026-12-17'),
  finishOn: isoDate('2026-12-18'),
  finishMovedDays: 2,
  because: 'link',
  pushedByTaskId: null,
  oldPositionTitle: null,
  positionTitle: null,
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const panel = () => screen.findByRole('complementary', { name: 'Bảng tiến độ' })
const bodyOf = (server: ReturnType<typeof openApp>, name: string) =>
  server.requests.findLast((request) => request.name === name)?.body

beforeEach(() => setScreen('desk'))

test('in a draft plan an edit is applied at once, and undone by its opposite', async () => {
  const item = makeItem({ id: SURVEY, title: 'Khảo sát', ordinal: 1 })
  const server = openApp(`/plans/${fakeId(400)}?view=gantt&panel=true&task=${SURVEY}`, {
    getPlan: makePlan({ items: [item] }),
    getSchedule: makeSchedule({
      tasks: [makeScheduledTask({ taskId: SURVEY })],
      abilities: ['edit'],
    }),
    previewSchedule: makePreview({ moved: [pushed], digest: 'drafted' }),
    editSchedule: makePreview({ moved: [pushed] }),
  })
  await panel()
  press('Đổi ngày…')
  fireEvent.change(screen.getByLabelText('Dời cả việc (ngày làm việc)'), {
    target: { value: '2' },
  })
  press('Dời')
  press('Đổi ngày')
  await waitFor(() => expect(bodyOf(server, 'editSchedule')).toMatchObject({ digest: 'drafted' }))

  const undo = screen.getByRole('button', { name: 'Hoàn tác' })
  await waitFor(() => expect(undo.hasAttribute('disabled')).toBe(false))
  fireEvent.click(undo)
  await waitFor(() =>
    expect(bodyOf(server, 'editSchedule')).toMatchObject({
      edits: [{ kind: 'dates', taskId: SURVEY, startOn: '2026-12-01', finishOn: '2026-12-14' }],
    }),
  )
})

test('an undo that would overwrite a change of another window is refused, and nothing sent', async () => {
  let version = 3
  const server = openApp(`/plans/${fakeId(400)}?view=gantt&panel=true&task=${SURVEY}`, {
    getPlan: makePlan({ items: [makeItem({ id: SURVEY, title: 'Khảo sát', ordinal: 1 })] }),
    getSchedule: () =>
      makeSchedule({
        version,
        tasks: [makeScheduledTask({ taskId: SURVEY })],
        abilities: ['edit'],
      }),
    previewSchedule: makePreview({ moved: [pushed] }),
    editSchedule: () => makePreview({ moved: [pushed], version: (version += 1) }),
  })
  await panel()
  press('Đổi ngày…')
  fireEvent.change(screen.getByLabelText('Dời cả việc (ngày làm việc)'), {
    target: { value: '2' },
  })
  press('Dời')
  press('Đổi ngày')
  const undo = screen.getByRole('button', { name: 'Hoàn tác' })
  await waitFor(() => expect(undo.hasAttribute('disabled')).toBe(false))
  version += 1
  fireEvent.click(undo)

  expect(await screen.findByText(/nên không hoàn tác hay làm lại được/)).toBeTruthy()
  expect(server.requests.filter(({ name }) => name === 'editSchedule')).toHaveLength(1)
  await waitFor(() => expect(undo.hasAttribute('disabled')).toBe(true))
})
