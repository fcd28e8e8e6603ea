import { isoDate } from '@roviec/calendar'
import type { MovedTask, Plan, Revision } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../testing/fake-browser.ts'
import { fakeId } from '../../testing/fake-ids.ts'
import type { FakeAnswers } from '../../testing/fake-server.ts'
import { makePlan } from '../../testing/make-plan.ts'
import {
  makePreview,
  makeRevision,
  makeSchedule,
  makeScheduledTask,
} from '../../testing/make-schedule.ts'
import { makeTaskSummary } from '../../testing/make-task.ts'
import { openApp } from '../../testing/render-app.tsx'

const [SURVEY, TENDER] = [fakeId(1), fakeId(2)]
const task = (id: string, ordinal: number, title: string) => ({
  ...makeTaskSummary({ id, ordinal, title, section: null, dueOn: '2026-12-14' }),
  planId: fakeId(400),
  startsOn: isoDate('2026-12-01'),
  timeliness: 'open-within-term' as const,
})
const published: Partial<Plan> = { status: 'published', items: [], abilities: [] }
const schedule = makeSchedule({
  tasks: [
    makeScheduledTask({ taskId: SURVEY }),
    makeScheduledTask({
      taskId: TENDER,
      startOn: isoDate('2026-12-15'),
      finishOn: isoDate('2026-12-16'),
    }),
  ],
  links: [{ fromTaskId: SURVEY, toTaskId: TENDER, type: 'FS', lagDays: 0 }],
  abilities: ['propose', 'take-baseline'],
})
const pushed: MovedTask = {
  taskId: TENDER,
  title: 'Đấu thầu',
  oldStartOn: isoDate('2026-12-15'),
  oldFinishOn: isoDate('2026-12-16'),
  startOn: isoDate('2026-12-17'),
  finishOn: isoDate('2026-12-18'),
  finishMovedDays: 2,
  because: 'link',
  pushedByTaskId: SURVEY,
  oldPositionTitle: null,
  positionTitle: null,
}

function openPlan(search: string, answers: FakeAnswers = {}) {
  return openApp(`/plans/${fakeId(400)}${search}`, {
    getPlan: makePlan(published),
    listPlanTasks: {
      entries: [task(SURVEY, 1, 'Khảo sát'), task(TENDER, 2, 'Đấu thầu')],
      sections: [],
    },
    getSchedule: schedule,
    getPlanForecast: {
      computedOn: null,
      trials: 0,
      historyCount: 0,
      historyNeeded: 30,
      tasks: [],
    },
    listRevisions: { entries: [] },
    ...answers,
  })
}

const withRevision = (revision: Revision, answers: FakeAnswers = {}) =>
  openPlan(`?revision=${fakeId(70)}&task=${SURVEY}`, { getRevision: revision, ...answers })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const panel = () => screen.findByRole('complementary', { name: 'Bảng tiến độ' })
const bodyOf = (server: ReturnType<typeof openPlan>, name: string) =>
  server.requests.findLast((request) => request.name === name)?.body

beforeEach(() => setScreen('desk'))

test('moving a task by its form is saved, and its list says what moves along and why', async () => {
  const server = withRevision(makeRevision(), {
    changeRevision: { version: 2, preview: makePreview({ moved: [pushed], digest: 'two' }) },
  })
  await panel()
  press('Đổi ngày…')
  fireEvent.change(screen.getByLabelText('Dời cả việc (ngày làm việc)'), {
    target: { value: '2' },
  })
  press('Dời')
  expect(screen.getByText(/1 việc khác phải dời theo/)).toBeTruthy()
  press('Đổi ngày')

  expect(await screen.findByText('Ngày sẽ dời (1)')).toBeTruthy()
  expect(screen.getByText('“Khảo sát”: 03/12/2026 đến 16/12/2026')).toBeTruthy()
  expect(screen.getByText('muộn hơn 2 ngày làm việc, vì chờ “Khảo sát”')).toBeTruthy()
  expect(bodyOf(server, 'changeRevision')).toEqual({
    edits: [{ kind: 'dates', taskId: SURVEY, startOn: '2026-12-03', finishOn: '2026-12-16' }],
  })
})

const edited = makeRevision({
  edits: [
    {
      kind: 'dates',
      taskId: SURVEY,
      startOn: isoDate('2026-12-03'),
      finishOn: isoDate('2026-12-16'),
    },
  ],
  preview: makePreview({ moved: [pushed] }),
})

test('one edit is taken back by itself, and Ctrl+Z brings it back', async () => {
  withRevision(edited, { changeRevision: { version: 2, preview: makePreview() } })
  await panel()
  const sentence = '“Khảo sát”: 03/12/2026 đến 16/12/2026'
  press(`Bỏ thay đổi: ${sentence}`)
  expect(screen.getByText('Thay đổi (0)')).toBeTruthy()

  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  expect(screen.getByText(sentence)).toBeTruthy()
  fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true })
  expect(screen.getByText('Thay đổi (0)')).toBeTruthy()
})

test('an edit made just before the layer is left is saved all the same', async () => {
  const server = withRevision(edited, { changeRevision: { version: 2, preview: makePreview() } })
  await panel()
  press(/^Bỏ thay đổi/)
  press('Đóng bảng tiến độ')

  await waitFor(() => expect(bodyOf(server, 'changeRevision')).toEqual({ edits: [] }))
  expect(screen.queryByRole('complementary', { name: 'Bảng tiến độ' })).toBeNull()
})

test('what is edited while a save is under way is saved after it, on the version it led to', async () => {
  let version = 1
  const server = withRevision(edited, {
    changeRevision: () => ({ version: (version += 1), preview: makePreview() }),
  })
  await panel()
  press(/^Bỏ thay đổi/)
  await waitFor(() => expect(bodyOf(server, 'changeRevision')).toEqual({ edits: [] }))
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  press('Đóng bảng tiến độ')

  await waitFor(() => expect(bodyOf(server, 'changeRevision')).toEqual({ edits: edited.edits }))
  const saves = server.requests.filter(({ name }) => name === 'changeRevision')
  expect(saves.map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"'])
})

test('submitting asks for the reason, and sends it with the paper', async () => {
  const server = withRevision(edited, { submitRevision: { version: 2 } })
  await panel()
  press('Trình duyệt')
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: 'Trình duyệt' }))
  expect(dialog.getByText('Hãy điền ô này.')).toBeTruthy()

  fireEvent.change(dialog.getByLabelText('Lý do'), { target: { value: 'Bão số 12' } })
  fireEvent.change(dialog.getByLabelText(/^Căn cứ/), { target: { value: '12/TB-UBND' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Trình duyệt' }))
  await waitFor(() =>
    expect(bodyOf(server, 'submitRevision')).toEqual({
      reason: 'Bão số 12',
      decision: '12/TB-UBND',
    }),
  )
})

test('what blocks is said in words, and nothing can be submitted meanwhile', async () => {
  const cycle = {
    kind: 'cycle' as const,
    blocks: true,
    taskIds: [SURVEY, TENDER],
    text: { vi: '“Khảo sát” và “Đấu thầu” chờ nhau.', en: 'They wait for each other.' },
  }
  withRevision({ ...edited, preview: makePreview({ problems: [cycle] }) })
  await panel()

  expect(screen.getByText('“Khảo sát” và “Đấu thầu” chờ nhau.')).toBeTruthy()
  const submit = screen.getByRole('button', { name: 'Trình duyệt' })
  expect(submit.hasAttribute('disabled')).toBe(true)
  expect(screen.getByText('Hãy sửa các vướng mắc trước khi trình.')).toBeTruthy()
})

test('edits saved from another window win, and that is said', async () => {
  const other = makeRevision({ version: 9, title: 'Điều chỉnh sau bão' })
  let reads = 0
  withRevision(edited, {
    getRevision: () => (reads++ === 0 ? edited : other),
    changeRevision: () => ({ refused: 'version-outdated' }),
  })
  await panel()
  press(/^Bỏ thay đổi/)

  expect(await screen.findByText(/^Người khác vừa thay đổi/)).toBeTruthy()
  await waitFor(() => expect(reads).toBeGreaterThan(1))
})

test('the signer reads what moves and approves exactly that; what changed since is read anew', async () => {
  const submitted: Revision = {
    ...edited,
    status: 'submitted',
    reason: 'Bão số 12',
    abilities: ['approve', 'reject'],
  }
  let isChanged = false
  const server = withRevision(submitted, {
    getRevision: () =>
      isChanged ? { ...submitted, preview: { ...submitted.preview, digest: 'anew' } } : submitted,
    approveRevision: ({ body }) => {
      if ((body as { digest: string }).digest === 'anew') return { version: 3, movedCount: 1 }
      isChanged = true
      return { refused: 'schedule-changed' }
    },
  })
  await panel()
  press('Duyệt')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('Đấu thầu')).toBeTruthy()
  fireEvent.click(dialog.getByRole('button', { name: 'Duyệt và áp dụng' }))
  expect(await dialog.findByText(/danh sách dưới đây đã được tính lại/)).toBeTruthy()

  await waitFor(() => {
    fireEvent.click(dialog.getByRole('button', { name: 'Duyệt và áp dụng' }))
    expect(bodyOf(server, 'approveRevision')).toEqual({ note: '', digest: 'anew' })
  })
  expect(await screen.findByText('Đã duyệt: 1 nhiệm vụ có ngày mới.')).toBeTruthy()
})

test('a revision is begun from the chart, and its address leads back to it', async () => {
  const server = openPlan('', {
    openRevision: { id: fakeId(70), version: 1 },
    getRevision: makeRevision(),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Lập đề nghị điều chỉnh' }))

  expect(await screen.findByRole('heading', { name: 'Điều chỉnh sau bão' })).toBeTruthy()
  expect(bodyOf(server, 'openRevision')).toMatchObject({ edits: [] })
})

test('a revision that does not exist is said to be missing, with the way back', async () => {
  openPlan(`?revision=${fakeId(71)}`, { getRevision: () => ({ refused: 'revision-not-found' }) })

  expect((await screen.findByRole('alert')).textContent).toMatch(/Không tìm thấy đề nghị/)
  press('Về kế hoạch')
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('the address sets up the chart: scale, groups, chosen task', async () => {
  openPlan(`?zoom=month&group=position&panel=true&task=${TENDER}`)

  const chosen = within(await screen.findByRole('region', { name: 'Nhiệm vụ đang chọn' }))
  expect(chosen.getByRole('heading', { name: 'Đấu thầu' })).toBeTruthy()
  expect(chosen.getByText('bắt đầu sau khi “Khảo sát” xong')).toBeTruthy()
  expect(screen.getByRole('radio', { name: 'Tháng' })).toHaveProperty('checked', true)
  expect(screen.getByLabelText('Gom nhóm theo')).toHaveProperty('value', 'position')
  expect(screen.getByRole('treegrid')).toBeTruthy()
})

test('without links the chart still stands, and the lack is said', async () => {
  openPlan('', { getSchedule: () => ({ refused: 'plan-not-found' }) })

  expect(await screen.findByText(/Chưa tải được liên kết và đường găng/)).toBeTruthy()
  expect(screen.getByRole('treegrid')).toBeTruthy()
})

test('in the outline a predecessor is typed as planners write it, and a wrong one is refused', async () => {
  const free = { ...schedule, links: [] }
  const server = openPlan(`?view=tasks&revision=${fakeId(70)}`, {
    getSchedule: free,
    getRevision: makeRevision(),
    changeRevision: { version: 2, preview: makePreview() },
  })
  const waits = await screen.findByRole('textbox', { name: 'Chờ việc: Đấu thầu' })
  fireEvent.change(waits, { target: { value: '9' } })
  fireEvent.keyDown(waits, { key: 'Enter' })
  expect(screen.getByText('Không có việc số 9.')).toBeTruthy()

  fireEvent.change(waits, { target: { value: '1FS+2' } })
  fireEvent.keyDown(waits, { key: 'Enter' })
  await waitFor(() =>
    expect(bodyOf(server, 'changeRevision')).toEqual({
      edits: [{ kind: 'link', fromTaskId: SURVEY, toTaskId: TENDER, type: 'FS', lagDays: 2 }],
    }),
  )
})
