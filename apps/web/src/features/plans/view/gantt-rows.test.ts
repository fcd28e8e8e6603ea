import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { PlanSection, ScheduledTask, TaskSummary } from '@roviec/contract'
import { GANTT_TEXTS_VI } from '@roviec/gantt'
import { expect, test } from 'vitest'
import { makeTaskSummary } from '../../../testing/make-task.ts'
import { computeOutlook } from '../../schedules/index.ts'
import { fromTask, stateOf, type ChartTask } from './chart-task.ts'
import { ganttLinks, ganttRows, NO_LAYERS, type ChartLayers } from './gantt-rows.ts'
import { groupBySection } from './group-by-section.ts'
import { groupTasks } from './group-tasks.ts'

const section = (id: string, title: string): PlanSection => ({
  id,
  title,
  span: { start: 0, end: 1 },
})
const sections = [
  section('II', 'Nhiệm vụ'),
  section('II.1', 'Chợ'),
  section('II.2', 'Môi trường'),
  section('PL.I', 'Chuẩn bị'),
]
const chartTask = (task: TaskSummary) => fromTask(task, () => 'quá 2 ngày làm việc')
const task = (id: string, place: string | null, dueOn: string | null = '2026-11-18') =>
  chartTask(makeTaskSummary({ id, section: place, dueOn }))
const words = {
  otherSection: 'Nhiệm vụ khác',
  otherUnit: 'Chưa rõ đơn vị',
  otherPosition: 'Chưa giao',
  otherField: 'Chưa rõ lĩnh vực',
  states: GANTT_TEXTS_VI.states,
}
const calendar = createWorkingCalendar()
const rowsOf = (
  tasks: readonly ChartTask[],
  parts: readonly PlanSection[],
  layers: Partial<ChartLayers> = {},
) =>
  ganttRows(groupTasks(tasks, { by: 'section', sections: parts, words }), {
    ...NO_LAYERS,
    calendar,
    ...layers,
  })

const idsBySection = (tasks: Parameters<typeof groupBySection>[0]) =>
  groupBySection(tasks, sections).map(({ section: part, tasks: found }) => [
    part?.id ?? null,
    found.map(({ id }) => id),
  ])

test('a plan whose tasks all stand in one part shows the chapters of that part', () => {
  expect(idsBySection([task('a', 'II.1'), task('b', 'II.2.a')])).toEqual([
    ['II.1', ['a']],
    ['II.2', ['b']],
  ])
})

test('an annex stands beside the parts of the document', () => {
  expect(idsBySection([task('a', 'II.1'), task('b', 'PL.I')])).toEqual([
    ['II', ['a']],
    ['PL.I', ['b']],
  ])
})

test('a part spans its tasks from the first start to the last deadline', () => {
  const rows = rowsOf([task('a', 'II.1'), task('b', 'II.2', '2026-12-14')], sections)

  expect(rows.map(({ id, level, kind }) => [id, level, kind])).toEqual([
    ['section-II.1', 1, 'section'],
    ['a', 2, 'task'],
    ['section-II.2', 1, 'section'],
    ['b', 2, 'task'],
  ])
  expect(rows[2]).toMatchObject({ title: '2. Môi trường', dueOn: '2026-12-14' })
})

test('work without a date gets no bar', () => {
  const [row] = rowsOf([task('a', null, null)], [])

  expect(row).toMatchObject({ level: 1, startOn: null, dueOn: null })
})

test('a deadline that was moved shows the first one below the bar', () => {
  const moved = makeTaskSummary({ dueOn: '2026-12-14' })
  const first = makeTaskSummary({ dueOn: '2026-11-18' }).due.on
  const [row] = rowsOf([chartTask({ ...moved, firstDueOn: first })], [])

  expect(row?.baseline).toEqual({ startOn: '2026-11-03', finishOn: '2026-11-18' })
})

test('only late work says how late, at the end of its bar', () => {
  const open = makeTaskSummary({ id: 'b', timeliness: 'open-within-term' })
  const [late, calm] = rowsOf([makeTaskSummary(), open].map(chartTask), [])

  expect(late?.note).toBe('quá 2 ngày làm việc')
  expect(calm && 'note' in calm).toBe(false)
})

test.for([
  ['done-on-time', 'verified', 'done'],
  ['done-late', 'verified', 'done-late'],
  ['open-overdue', 'accepted', 'overdue'],
  ['waiting', 'submitted', 'waiting-verification'],
  ['open-within-term', 'accepted', 'in-progress'],
  ['not-counted', 'cancelled', 'cancelled'],
  ['not-counted', 'draft', 'not-started'],
] as const)('%s while %s is drawn as %s', ([timeliness, status, state]) => {
  expect(stateOf(makeTaskSummary({ timeliness, status }))).toBe(state)
})

const scheduled = (taskId: string, change: Partial<ScheduledTask> = {}): ScheduledTask => ({
  taskId,
  parentId: null,
  startOn: isoDate('2026-11-03'),
  finishOn: isoDate('2026-11-18'),
  isFixed: false,
  durationDays: 12,
  totalSlackDays: 4,
  freeSlackDays: 2,
  isCritical: false,
  ...change,
})
const network = (...tasks: readonly ScheduledTask[]) =>
  new Map(tasks.map((one) => [one.taskId, one]))

test('a task stands below the task that holds it, and one level deeper', () => {
  const rows = rowsOf([task('a', null), task('b', null), task('c', null)], [], {
    scheduled: network(scheduled('a', { parentId: 'b' }), scheduled('b'), scheduled('c')),
  })

  expect(rows.map(({ id, level }) => [id, level])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 1],
  ])
})

test('tasks that are part of each other stand in the chart all the same', () => {
  const rows = rowsOf([task('a', null), task('b', null), task('c', null)], [], {
    scheduled: network(
      scheduled('a', { parentId: 'b' }),
      scheduled('b', { parentId: 'a' }),
      scheduled('c'),
    ),
  })

  expect(rows.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c'])
})

test('whoever edits sees the bar where it goes, and a ghost where it stands in the plan', () => {
  const tasks = [scheduled('a')]
  const dates = { startOn: isoDate('2026-11-09'), finishOn: isoDate('2026-11-24') }
  const edits = [{ kind: 'dates', taskId: 'a', ...dates }] as const
  const outlook = computeOutlook({ tasks, links: [] }, edits, calendar)
  const draw = (layer: ChartLayers['layer']) =>
    rowsOf([task('a', null)], [], { scheduled: network(...tasks), outlook, layer })[0]

  const before = { startOn: '2026-11-03', finishOn: '2026-11-18' }
  expect(draw('edit')).toMatchObject({ startOn: '2026-11-09', dueOn: '2026-11-24', draft: before })
  expect(draw('read')).toMatchObject({ startOn: '2026-11-03', dueOn: '2026-11-18', draft: dates })
  expect(draw('none')).toMatchObject({ startOn: '2026-11-03', draft: null })
})

test('slack is drawn in working days, and only on work that can still move', () => {
  const rows = rowsOf([task('a', null), task('b', null)], [], {
    slack: true,
    scheduled: network(scheduled('a'), scheduled('b', { isFixed: true })),
  })

  expect(rows.map(({ slack }) => slack)).toEqual([
    { freeOn: '2026-11-20', totalOn: '2026-11-24' },
    null,
  ])
})

test('a link is critical when both its tasks are', () => {
  const link = { fromTaskId: 'a', toTaskId: 'b', type: 'FS', lagDays: 2 } as const
  const tasks = network(scheduled('a', { isCritical: true }), scheduled('b', { isCritical: true }))

  expect(ganttLinks([link], { scheduled: tasks, critical: true })).toEqual([
    { fromId: 'a', toId: 'b', kind: 'FS', lagDays: 2, critical: true },
  ])
  expect(ganttLinks([link], { scheduled: tasks, critical: false })[0]?.critical).toBe(false)
})

test('grouped by unit, what has no unit comes last', () => {
  const orphan = { ...task('a', null), unitId: null, unitName: null }
  const groups = groupTasks([orphan, task('b', null)], { by: 'unit', sections: [], words })

  expect(groups.map(({ title, tasks }) => [title, tasks.map(({ id }) => id)])).toEqual([
    ['Phường Cầu Sen', ['b']],
    ['Chưa rõ đơn vị', ['a']],
  ])
})
