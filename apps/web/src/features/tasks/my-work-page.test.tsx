import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../testing/fake-browser.ts'
import { fakeId } from '../../testing/fake-ids.ts'
import { makeMyTask, makeTask } from '../../testing/make-task.ts'
import { openApp } from '../../testing/render-app.tsx'

const late = makeMyTask({ id: fakeId(1), group: 'overdue' })
const fresh = makeMyTask({
  id: fakeId(2),
  group: 'to-accept',
  title: 'Phương án giữ xe phục vụ chợ hoa',
  status: 'assigned',
  timeliness: 'open-within-term',
  workingDaysLeft: 15,
  dueOn: '2026-12-11',
  progressPercent: 0,
  abilities: ['accept'],
})
const answers = {
  listMyTasks: { entries: [late, fresh], truncated: false },
  getTask: ({ params }: { params: Readonly<Record<string, string>> }) =>
    makeTask({ id: params['taskId'] ?? '' }),
}

beforeEach(() => setScreen('desk'))

test('what bites first is first, with how late it is, and its task is open beside', async () => {
  openApp('/my-work', answers)

  const groups = (await screen.findAllByRole('heading', { level: 2 })).map(
    ({ textContent }) => textContent,
  )
  expect(groups[0]).toMatch(/^Quá hạn1/)
  expect(screen.getByText('quá 2 ngày làm việc')).toBeTruthy()

  const panel = screen.getByRole('complementary', { name: 'Chi tiết nhiệm vụ' })
  expect(await within(panel).findByText('trước ngày 19/11/2026')).toBeTruthy()
  expect(within(panel).getByText(/được tính là đến hết Thứ Tư 18\/11\/2026/)).toBeTruthy()
  expect(within(panel).getByText('Thẩm quyền: chưa nêu')).toBeTruthy()
})

test('work is accepted in its row, with one key', async () => {
  const server = openApp('/my-work', {
    ...answers,
    acceptTask: makeTask({ id: fakeId(2), status: 'accepted' }),
  })

  fireEvent.click(await screen.findByRole('button', { name: /^Tiếp nhận: Phương án giữ xe/ }))

  await screen.findByText(/^Đã tiếp nhận/)
  const sent = server.requests.find(({ name }) => name === 'acceptTask')
  expect(sent?.params).toEqual({ taskId: fakeId(2) })
  expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a report says how far, how it looks and until when', async () => {
  const server = openApp('/my-work', { ...answers, reportProgress: makeTask() })

  const panel = await screen.findByRole('complementary', { name: 'Chi tiết nhiệm vụ' })
  fireEvent.change(await within(panel).findByRole('textbox', { name: 'Đã làm được' }), {
    target: { value: '80' },
  })
  fireEvent.click(within(panel).getByRole('radio', { name: 'Trễ' }))
  fireEvent.change(within(panel).getByLabelText(/Dự kiến xong ngày/), {
    target: { value: '25/11/2026' },
  })
  fireEvent.change(within(panel).getByRole('textbox', { name: 'Nội dung' }), {
    target: { value: 'Còn một tuyến.' },
  })
  fireEvent.click(within(panel).getByRole('button', { name: 'Gửi báo cáo' }))

  await screen.findByText('Đã gửi báo cáo.')
  expect(server.requests.find(({ name }) => name === 'reportProgress')?.body).toEqual({
    progressPercent: 80,
    selfReport: 'late',
    expectedOn: '2026-11-25',
    note: 'Còn một tuyến.',
  })
})

test('a refusal is said in its own words, and the row stays', async () => {
  openApp('/my-work', { ...answers, acceptTask: () => ({ refused: 'task-not-acceptable' }) })

  fireEvent.click(await screen.findByRole('button', { name: /^Tiếp nhận: Phương án giữ xe/ }))

  expect(await screen.findByText(/không còn chờ tiếp nhận/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Tiếp nhận: Phương án giữ xe/ })).toBeTruthy()
})

test('returning a result asks for the fault before it is sent', async () => {
  const submitted = { status: 'submitted', timeliness: 'waiting' } as const
  const abilities = ['verify', 'return'] as const
  const server = openApp('/my-work', {
    listMyTasks: {
      entries: [makeMyTask({ ...submitted, group: 'to-verify', abilities: [...abilities] })],
      truncated: false,
    },
    getTask: makeTask({ ...submitted, abilities: [...abilities] }),
    returnTask: makeTask({ status: 'returned' }),
  })

  const panel = await screen.findByRole('complementary', { name: 'Chi tiết nhiệm vụ' })
  fireEvent.click(await within(panel).findByRole('button', { name: 'Trả lại' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Trả lại' }))
  expect(await within(dialog).findByText('Hãy điền ô này.')).toBeTruthy()
  fireEvent.change(within(dialog).getByLabelText('Còn thiếu hoặc sai chỗ nào'), {
    target: { value: 'Thiếu bản đồ.' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Trả lại' }))

  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'returnTask')?.body).toEqual({
      fault: 'Thiếu bản đồ.',
    }),
  )
})

test('on a phone the list stands alone, and a row leads to the page of its task', async () => {
  setScreen('phone')
  openApp('/my-work', answers)

  const link = await screen.findByRole('link', { name: late.title })

  expect(link.getAttribute('href')).toBe(`/tasks/${late.id}`)
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(screen.getByRole('link', { name: /^1\s*Quá hạn$/ })).toBeTruthy()
})

test('whoever has nothing to do is told so, and where to look', async () => {
  openApp('/my-work')

  expect(await screen.findByText('Bạn không có việc nào đang chờ.')).toBeTruthy()
})

test('axe finds nothing on the screen', async () => {
  openApp('/my-work', answers)
  await screen.findByText('trước ngày 19/11/2026')

  // Without style sheets the bar of the desk and that of the phone stand there together.
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id }) => id)).toEqual([])
})
