import { afterAll, expect, test } from 'vitest'
import { openCommandFolder } from '../testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec, save } = folder
afterAll(folder.close)

const PLAN = {
  start: '2026-03-02T08:00',
  statusDate: '2026-03-05T08:00',
  minutesPerDay: 480,
  calendars: [],
  tasks: [
    { uid: 1, level: 1, name: 'Khảo sát', duration: { v: 2, u: 'd' } },
    {
      uid: 2,
      level: 1,
      name: 'Báo cáo',
      duration: { v: 1, u: 'd' },
      pred: [{ uid: 1, type: 'FS' }],
    },
  ],
}

test('prints early and late dates, slack and what is critical', async () => {
  const file = save('plan.json', JSON.stringify(PLAN))

  const { code, stdout, stderr } = await roviec(['schedule', file, '--json'])

  const { start, finish, tasks, problems } = JSON.parse(stdout)
  expect([code, stderr, start, finish, problems]).toEqual([
    0,
    '',
    '2026-03-02T08:00',
    '2026-03-04T17:00',
    [],
  ])
  expect(tasks[1]).toEqual({
    uid: 2,
    name: 'Báo cáo',
    summary: false,
    start: '2026-03-04T08:00',
    finish: '2026-03-04T17:00',
    earlyStart: '2026-03-04T08:00',
    earlyFinish: '2026-03-04T17:00',
    lateStart: '2026-03-04T08:00',
    lateFinish: '2026-03-04T17:00',
    totalSlackMinutes: 0,
    freeSlackMinutes: 0,
    critical: true,
  })
})

test('moves what is not done after a day that is named, or after the one in the file', async () => {
  const file = save('plan.json', JSON.stringify(PLAN))

  const named = await roviec(['schedule', file, '--json', '--as-of=2026-03-09'])
  const status = await roviec(['schedule', file, '--json', '--as-of=status'])

  expect(JSON.parse(named.stdout).finish).toBe('2026-03-11T17:00')
  expect(JSON.parse(status.stdout).finish).toBe('2026-03-09T17:00')
})

test('answers 1 with the problems of a plan, and schedules the rest', async () => {
  const [first, second] = PLAN.tasks
  const tasks = [{ ...first, pred: [{ uid: 2, type: 'FS' }] }, second]
  const file = save('ring.json', JSON.stringify({ ...PLAN, tasks }))

  const { code, stdout } = await roviec(['schedule', file, '--json'])

  expect([code, JSON.parse(stdout).problems]).toEqual([
    1,
    [{ kind: 'cycle', ids: ['1', '2'], members: ['1', '2'] }],
  ])
})

test('says what a broken deadline is, task by task', async () => {
  const [first, second] = PLAN.tasks
  const tasks = [first, { ...second, deadline: '2026-03-03T17:00' }]
  const file = save('late.json', JSON.stringify({ ...PLAN, tasks }))

  const { stdout } = await roviec(['schedule', file, '--json'])

  expect(JSON.parse(stdout).tasks[0]).toMatchObject({
    totalSlackMinutes: -480,
    limit: { kind: 'deadline', id: '2', path: ['1', '2'] },
  })
})

test('prints one line a task for people', async () => {
  const file = save('plan.json', JSON.stringify(PLAN))
  const { stdout } = await roviec(['schedule', file])
  expect(stdout).toContain('* 2026-03-02T08:00  2026-03-03T17:00       0    Khảo sát')
})

test('answers 2 with one sentence for what it cannot read', async () => {
  const html = save('page.xml', '<html></html>')

  expect(await roviec(['schedule', html])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      `${html}: Đây là tệp XML nhưng không phải của Microsoft Project (<html>). ` +
      'Hãy lưu kế hoạch trong Microsoft Project dưới dạng XML.\n',
  })
  expect(await roviec(['schedule', 'nothing.xml'])).toMatchObject({ code: 2, stdout: '' })
  expect(await roviec(['schedule'])).toMatchObject({ code: 2, stdout: '' })
  const plan = save('plan.json', JSON.stringify(PLAN))
  expect(await roviec(['schedule', plan, '--as-of=mai'])).toMatchObject({ code: 2, stdout: '' })
})

test('schedules a table of tasks, and names every row that cannot be read', async () => {
  const head = 'Mã,Tên công việc,Thời lượng,Bắt đầu,Tiền nhiệm\n'
  const table = save('plan.csv', `${head}1,A,2,02/03/2026,\n2,B,3,,1FS+1 ngày`)
  const { code, stdout } = await roviec(['schedule', table, '--json'])
  expect([code, JSON.parse(stdout).finish]).toEqual([0, '2026-03-09T17:00'])

  const bad = save('bad.csv', `${head}1,A,hai,02/03/2026,\n2,B,3,,7`)
  expect(await roviec(['schedule', bad])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'bad.csv: Dòng 2: không hiểu thời lượng “hai”. Hãy ghi số ngày làm việc, ví dụ 5 hoặc 2,5.\n' +
      'bad.csv: Dòng 3: việc tiền nhiệm “7” không có trong tệp.\n',
  })
})
