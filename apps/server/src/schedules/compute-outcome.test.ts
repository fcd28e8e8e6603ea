import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { ScheduleEdit, TaskLink } from '@roviec/contract'
import { describe, expect, test } from 'vitest'
import { computeOutcome } from './compute-outcome.ts'
import type { Edits, PlannedTask } from './schedule.ts'

const calendar = createWorkingCalendar({})

function task(id: string, startOn: string | null, finishOn: string | null): PlannedTask {
  return {
    id,
    title: `Việc ${id}`,
    startOn: startOn === null ? null : isoDate(startOn),
    finishOn: finishOn === null ? null : isoDate(finishOn),
    firstDueOn: finishOn === null ? null : isoDate(finishOn),
    status: 'accepted',
    positionId: null,
    parentId: null,
  }
}

const link = (fromTaskId: string, toTaskId: string): TaskLink => ({
  fromTaskId,
  toTaskId,
  type: 'FS',
  lagDays: 0,
})
const dates = (taskId: string, startOn: string, finishOn: string): ScheduleEdit => ({
  kind: 'dates',
  taskId,
  startOn: isoDate(startOn),
  finishOn: isoDate(finishOn),
})

function outcomeOf(
  tasks: readonly PlannedTask[],
  links: readonly TaskLink[],
  edits: Edits,
  leaveOut = false,
) {
  const schedule = { planId: 'p', version: 1, tasks, links }
  return computeOutcome(schedule, edits, {
    calendar,
    today: isoDate('2026-11-20'),
    seatTitles: new Map(),
    leaveOut,
  })
}

/** Monday to Wednesday, Thursday and Friday of one week of December. */
const survey = task('survey', '2026-12-07', '2026-12-09')
const report = task('report', '2026-12-10', '2026-12-11')

describe('what edits come to', () => {
  test('a written day on a day off stays where only the start is changed', () => {
    const due = task('due', '2026-12-07', '2026-12-12')
    const { preview } = outcomeOf([due], [], [dates('due', '2026-12-08', '2026-12-12')])
    expect(preview.moved).toMatchObject([
      { startOn: '2026-12-08', finishOn: '2026-12-12', finishMovedDays: 0 },
    ])
  })

  test('an edit that a link holds back says which task it waits for', () => {
    const edits = [dates('report', '2026-12-08', '2026-12-08')]
    const { preview } = outcomeOf([survey, report], [link('survey', 'report')], edits)
    expect(preview.problems[0]).toMatchObject({
      kind: 'starts-before-predecessor',
      blocks: false,
      taskIds: ['survey', 'report'],
      text: { vi: expect.stringContaining('“Việc report” phải chờ “Việc survey”') },
    })
  })

  test('finished work that would be pushed stops it; cancelled work holds nothing', () => {
    const later = [dates('survey', '2026-12-07', '2026-12-10')]
    const links = [link('survey', 'report')]
    const done = { ...report, status: 'submitted' } as const
    const stopped = outcomeOf([survey, done], links, later).preview.problems
    expect(stopped[0]).toMatchObject({ kind: 'pushes-finished-task', blocks: true })
    const cancelled = { ...report, status: 'cancelled' } as const
    const free = outcomeOf([survey, cancelled], links, later).preview
    expect(free.problems.filter(({ blocks }) => blocks)).toEqual([])
    expect(free.moved).toHaveLength(1)
  })

  test('a ring that was there before does not stop an edit of something else', () => {
    const other = task('other', '2026-12-07', '2026-12-09')
    const ring = [link('survey', 'report'), link('report', 'survey')]
    const edits = [dates('other', '2026-12-08', '2026-12-10')]
    const { problems } = outcomeOf([survey, report, other], ring, edits).preview
    expect(problems).toMatchObject([
      { kind: 'past-first-deadline', blocks: false },
      { kind: 'cycle', blocks: false },
    ])
  })

  test('a part that ends after what holds it, and a link without dates, are told', () => {
    const part = { ...report, parentId: 'survey' }
    const undated = task('undated', null, '2026-12-20')
    const { problems } = outcomeOf([survey, part, undated], [link('report', 'undated')], []).preview
    expect(problems.map(({ kind }) => kind)).toEqual(['undated-task-linked', 'past-parent'])
  })

  test('edits that are no longer possible are told of a revision that waits', () => {
    const done = { ...survey, status: 'verified' } as const
    const edits = [
      dates('survey', '2026-12-08', '2026-12-10'),
      dates('gone', '2026-12-08', '2026-12-10'),
    ]
    const { preview } = outcomeOf([done, report], [], edits, true)
    expect(preview.moved).toEqual([])
    expect(preview.problems.map(({ blocks, taskIds }) => [blocks, taskIds])).toEqual([
      [true, ['survey']],
      [true, ['gone']],
    ])
    expect(() => outcomeOf([done, report], [], edits)).toThrow('can no longer move')
  })
})

test('the digest names the outcome: the same edits have the same one, any difference another', () => {
  const edits = [dates('survey', '2026-12-07', '2026-12-10')]
  const digestOf = (more: Edits) => outcomeOf([survey, report], [], more).preview.digest
  expect(digestOf(edits)).toBe(digestOf([...edits]))
  const rename = { kind: 'rename', taskId: 'report', title: 'Báo cáo' } as const
  const different = [[], edits, [...edits, rename], [...edits, link0()]].map(digestOf)
  expect(new Set(different).size).toBe(4)
})

function link0(): ScheduleEdit {
  return { kind: 'link', ...link('survey', 'report') }
}
