import type { PlanSection } from '@roviec/contract'
import { expect, test } from 'vitest'
import { makeTaskSummary } from '../../../testing/make-task.ts'
import { ganttRows, stateOf } from './gantt-rows.ts'
import { groupBySection } from './group-by-section.ts'

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
const task = (id: string, place: string | null, dueOn: string | null = '2026-11-18') =>
  makeTaskSummary({ id, section: place, dueOn })
const words = { otherTitle: 'Nhiệm vụ khác', noteOf: () => 'quá 2 ngày làm việc' }

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
  const rows = ganttRows([task('a', 'II.1'), task('b', 'II.2', '2026-12-14')], sections, words)

  expect(rows.map(({ id, level, kind }) => [id, level, kind])).toEqual([
    ['section-II.1', 1, 'section'],
    ['a', 2, 'task'],
    ['section-II.2', 1, 'section'],
    ['b', 2, 'task'],
  ])
  expect(rows[2]).toMatchObject({ title: '2. Môi trường', dueOn: '2026-12-14' })
})

test('work without a date gets no bar', () => {
  const [row] = ganttRows([task('a', null, null)], [], words)

  expect(row).toMatchObject({ level: 1, startOn: null, dueOn: null })
})

test('a deadline that was moved shows the first one below the bar', () => {
  const moved = makeTaskSummary({ dueOn: '2026-12-14' })
  const first = makeTaskSummary({ dueOn: '2026-11-18' }).due.on
  const [row] = ganttRows([{ ...moved, firstDueOn: first }], [], words)

  expect(row?.baseline).toEqual({ startOn: '2026-11-03', finishOn: '2026-11-18' })
})

test('only late work says how late, at the end of its bar', () => {
  const open = makeTaskSummary({ id: 'b', timeliness: 'open-within-term' })
  const [late, calm] = ganttRows([makeTaskSummary(), open], [], words)

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
