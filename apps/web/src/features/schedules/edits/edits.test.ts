import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { MovedTask, ScheduleEdit, TaskLink } from '@roviec/contract'
import type { GanttEdit, GanttRow } from '@roviec/gantt'
import { expect, test } from 'vitest'
import { makeScheduledTask } from '../../../testing/make-schedule.ts'
import { editsOfChart } from './chart-edits.ts'
import { editHistory, startHistory } from './edit-history.ts'
import { addEdits } from './edit-list.ts'
import { inverseEdits } from './inverse-edits.ts'
import { linkText, readLinkTexts } from './link-text.ts'
import { computeOutlook } from './outlook.ts'

const calendar = createWorkingCalendar()
const link: TaskLink = { fromTaskId: 'a', toTaskId: 'b', type: 'FS', lagDays: 0 }
const dates = (taskId: string, startOn: string, finishOn: string): ScheduleEdit => ({
  kind: 'dates',
  taskId,
  startOn: isoDate(startOn),
  finishOn: isoDate(finishOn),
})
const row = (id: string, change: Partial<GanttRow> = {}): GanttRow => ({
  id,
  kind: 'task',
  level: 1,
  title: id,
  startOn: isoDate('2026-12-01'),
  dueOn: isoDate('2026-12-14'),
  progressPercent: 0,
  state: 'in-progress',
  ...change,
})
const act = (edit: GanttEdit, rows: readonly GanttRow[] = [row('a')]) =>
  editsOfChart(edit, { rows, links: [{ fromId: 'a', toId: 'b', kind: 'FS' }], calendar })

test('what is said of a task again takes the place of what was said before', () => {
  const first = dates('a', '2026-12-02', '2026-12-15')
  const second = dates('a', '2026-12-03', '2026-12-16')

  expect(addEdits([first], [second], [])).toEqual([second])
  expect(addEdits([first], [dates('b', '2026-12-02', '2026-12-15')], [])).toHaveLength(2)
})

test('a link drawn and taken away again leaves nothing to ask for', () => {
  const drawn = addEdits([], [{ kind: 'link', ...link }], [])
  const gone = addEdits(drawn, [{ kind: 'unlink', fromTaskId: 'a', toTaskId: 'b' }], [])

  expect(drawn).toHaveLength(1)
  expect(gone).toEqual([])
})

test('undo and redo walk through the lists of edits, and a new edit ends the way forward', () => {
  const [one, two] = [[dates('a', '2026-12-02', '2026-12-15')], [] as ScheduleEdit[]]
  const changed = editHistory(startHistory(two), { kind: 'change', edits: one })
  const undone = editHistory(changed, { kind: 'undo' })

  expect(undone.present).toBe(two)
  expect(editHistory(undone, { kind: 'redo' }).present).toBe(one)
  expect(editHistory(undone, { kind: 'change', edits: one }).future).toEqual([])
  expect(editHistory(undone, { kind: 'undo' })).toBe(undone)
})

test('what waits for a task moves with it, and the links are as they would be', () => {
  const tasks = [
    makeScheduledTask({ taskId: 'a' }),
    makeScheduledTask({
      taskId: 'b',
      startOn: isoDate('2026-12-15'),
      finishOn: isoDate('2026-12-16'),
    }),
  ]
  const edits = [dates('a', '2026-12-03', '2026-12-16'), { kind: 'link', ...link } as const]
  const { moved, links } = computeOutlook({ tasks, links: [] }, edits, calendar)

  expect(moved.get('b')).toEqual({ startOn: '2026-12-17', finishOn: '2026-12-18' })
  expect(links).toEqual([link])
})

test('a bar that is moved keeps its working days and skips days off', () => {
  expect(act({ kind: 'move', ids: ['a'], days: 4 })).toEqual([
    dates('a', '2026-12-07', '2026-12-18'),
  ])
  expect(act({ kind: 'move', ids: ['a'], days: 0 })).toEqual([])
})

test('an end that is drawn past the other stops there', () => {
  const on = isoDate('2026-11-20')

  expect(act({ kind: 'resize', id: 'a', edge: 'finish', on })).toEqual([
    dates('a', '2026-12-01', '2026-12-01'),
  ])
})

test('a typed deadline gives undated work its first day too', () => {
  const undated = row('a', { startOn: null, dueOn: null })

  expect(act({ kind: 'set-dates', id: 'a', dueOn: isoDate('2026-12-04') }, [undated])).toEqual([
    dates('a', '2026-12-04', '2026-12-04'),
  ])
  expect(act({ kind: 'set-dates', id: 'a' }, [undated])).toEqual([])
  expect(act({ kind: 'set-dates', id: 'a', dueOn: null })).toEqual([])
})

test('a link of the chart is taken away by its two tasks', () => {
  expect(act({ kind: 'unlink', linkId: 'a>b' })).toEqual([
    { kind: 'unlink', fromTaskId: 'a', toTaskId: 'b' },
  ])
  expect(act({ kind: 'unlink', linkId: 'nothing' })).toEqual([])
})

test('indenting puts chosen tasks under the one before them, outdenting beside what holds them', () => {
  const rows = [
    row('s', { kind: 'section' }),
    ...['a', 'b', 'c'].map((id) => row(id, { level: 2 })),
    row('d', { level: 3 }),
  ]

  expect(act({ kind: 'indent', ids: ['b', 'c'] }, rows)).toEqual([
    { kind: 'parent', taskId: 'b', parentId: 'a' },
    { kind: 'parent', taskId: 'c', parentId: 'a' },
  ])
  expect(act({ kind: 'indent', ids: ['a'] }, rows)).toEqual([])
  expect(act({ kind: 'outdent', ids: ['d', 'a'] }, rows)).toEqual([
    { kind: 'parent', taskId: 'd', parentId: null },
  ])
})

const moved = (taskId: string): MovedTask => ({
  taskId,
  title: taskId,
  oldStartOn: isoDate('2026-12-01'),
  oldFinishOn: isoDate('2026-12-14'),
  startOn: isoDate('2026-12-03'),
  finishOn: isoDate('2026-12-16'),
  finishMovedDays: 2,
  because: 'edit',
  pushedByTaskId: null,
  oldPositionTitle: null,
  positionTitle: null,
})

test('the way back takes the link away first, then puts every moved task where it was', () => {
  const tasks = ['a', 'b'].map((taskId) => makeScheduledTask({ taskId }))
  const inverse = inverseEdits({
    edits: [{ kind: 'link', ...link }, dates('a', '2026-12-03', '2026-12-16')],
    moved: [moved('a'), moved('b')],
    schedule: { tasks, links: [] },
    taskOf: () => undefined,
  })

  expect(inverse).toEqual([
    { kind: 'unlink', fromTaskId: 'a', toTaskId: 'b' },
    dates('a', '2026-12-01', '2026-12-14'),
    dates('b', '2026-12-01', '2026-12-14'),
  ])
})

test('dates given to undated work cannot be taken away again', () => {
  const tasks = [makeScheduledTask({ taskId: 'a', startOn: null, finishOn: null })]
  const first = { ...moved('a'), oldStartOn: null, oldFinishOn: null }
  const applied = { edits: [dates('a', '2026-12-03', '2026-12-16')], moved: [first] }

  expect(
    inverseEdits({ ...applied, schedule: { tasks, links: [] }, taskOf: () => undefined }),
  ).toBeNull()
})

test.for([
  ['3', [{ ordinal: 3, type: 'FS', lagDays: 0 }]],
  [
    '3fs+2; 5SS-1',
    [
      { ordinal: 3, type: 'FS', lagDays: 2 },
      { ordinal: 5, type: 'SS', lagDays: -1 },
    ],
  ],
  ['', []],
  ['ba', null],
  ['3XX', null],
] as const)('"%s" is read as planners mean it', ([text, links]) => {
  expect(readLinkTexts(text)).toEqual(links)
})

test('a link is written as it is read', () => {
  const texts = ['3', '3SS', '3FS+2', '3FF-4']
  const again = texts.map((text) => {
    const [one] = readLinkTexts(text) ?? []
    return one === undefined ? '' : linkText(one.ordinal, one)
  })

  expect(again).toEqual(texts)
})
