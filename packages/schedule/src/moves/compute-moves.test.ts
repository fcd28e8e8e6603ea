import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import { computeMoves, type DatedTask, type DayLink, type PlanMove } from '../index.ts'

const calendar = createWorkingCalendar()

/** Mondays of 2026 without days off near them: 2, 9, 16 and 23 March. */
function task(id: string, startOn: string, finishOn: string, more: Partial<DatedTask> = {}) {
  return { id, startOn: isoDate(startOn), finishOn: isoDate(finishOn), ...more }
}

function undated(id: string): DatedTask {
  return { id, startOn: null, finishOn: null }
}

function link(from: string, to: string, type: DayLink['type'] = 'FS', lagDays = 0): DayLink {
  return { from, to, type, lagDays }
}

function setDates(id: string, startOn: string, finishOn: string): PlanMove {
  return { kind: 'set-dates', id, startOn: isoDate(startOn), finishOn: isoDate(finishOn) }
}

const survey = task('survey', '2026-03-02', '2026-03-04')
const report = task('report', '2026-03-05', '2026-03-06')

function move(
  tasks: readonly DatedTask[],
  links: readonly DayLink[],
  ...edits: readonly PlanMove[]
) {
  return computeMoves({ tasks, links, calendar, edits })
}

describe('what follows', () => {
  test('moves later by as much as its link needs, over the weekend', () => {
    const { moved, problems } = move(
      [survey, report],
      [link('survey', 'report')],
      setDates('survey', '2026-03-02', '2026-03-05'),
    )
    expect(moved).toEqual([
      {
        id: 'survey',
        from: { startOn: '2026-03-02', finishOn: '2026-03-04' },
        to: { startOn: '2026-03-02', finishOn: '2026-03-05' },
        laterWorkingDays: 1,
        because: { kind: 'edit' },
      },
      {
        id: 'report',
        from: { startOn: '2026-03-05', finishOn: '2026-03-06' },
        to: { startOn: '2026-03-06', finishOn: '2026-03-09' },
        laterWorkingDays: 1,
        because: { kind: 'link', from: 'survey', type: 'FS' },
      },
    ])
    expect(problems).toEqual([])
  })

  test('stays where it is when what it waits for becomes earlier', () => {
    const { moved, dates } = move(
      [survey, report],
      [link('survey', 'report')],
      setDates('survey', '2026-03-02', '2026-03-02'),
    )
    expect(moved.map(({ id }) => id)).toEqual(['survey'])
    expect(dates.get('report')).toEqual({ startOn: '2026-03-05', finishOn: '2026-03-06' })
  })

  test.each([
    ['FS', 0, '2026-03-12', '2026-03-13'],
    ['FS', 2, '2026-03-16', '2026-03-17'],
    ['FS', -1, '2026-03-11', '2026-03-12'],
    ['SS', 0, '2026-03-09', '2026-03-10'],
    ['FF', 0, '2026-03-10', '2026-03-11'],
    ['SF', 5, '2026-03-12', '2026-03-13'],
  ] as const)('keeps its length behind %s with %i days', (type, lagDays, startOn, finishOn) => {
    const { dates } = move(
      [survey, report],
      [link('survey', 'report', type, lagDays)],
      setDates('survey', '2026-03-09', '2026-03-11'),
    )
    expect(dates.get('report')).toEqual({ startOn, finishOn })
  })

  test('does not move over days off that it lies on while its links hold', () => {
    const saturday = task('report', '2026-03-07', '2026-03-08')
    const first = move([survey, saturday], [link('survey', 'report')])
    expect(first).toMatchObject({ moved: [], problems: [] })
    const later = setDates('survey', '2026-03-02', '2026-03-06')
    expect(move([survey, saturday], [link('survey', 'report')], later).moved).toHaveLength(1)
    const monday = setDates('survey', '2026-03-02', '2026-03-09')
    const { dates } = move([survey, saturday], [link('survey', 'report')], monday)
    expect(dates.get('report')).toEqual({ startOn: '2026-03-10', finishOn: '2026-03-10' })
  })
})

describe('an edit', () => {
  test('that asks for a day off gets the working day beside it', () => {
    const { moved } = move([survey], [], setDates('survey', '2026-03-07', '2026-03-15'))
    expect(moved[0]).toMatchObject({
      to: { startOn: '2026-03-09', finishOn: '2026-03-13' },
      because: { kind: 'day-off' },
    })
  })

  test('of the start keeps the length, over Tết too', () => {
    const startOn = isoDate('2026-02-12')
    const { dates } = move([survey], [], { kind: 'move-start', id: 'survey', startOn })
    expect(dates.get('survey')).toEqual({ startOn: '2026-02-12', finishOn: '2026-02-23' })
  })

  test('of the length keeps the start', () => {
    const { dates } = move([survey], [], { kind: 'set-length', id: 'survey', workingDays: 6 })
    expect(dates.get('survey')).toEqual({ startOn: '2026-03-02', finishOn: '2026-03-09' })
  })

  test('gives an undated task its first dates, and its links hold from then on', () => {
    const { moved } = move(
      [survey, undated('report')],
      [link('survey', 'report')],
      setDates('report', '2026-03-03', '2026-03-03'),
    )
    expect(moved).toEqual([
      {
        id: 'report',
        from: null,
        to: { startOn: '2026-03-05', finishOn: '2026-03-05' },
        laterWorkingDays: 0,
        because: { kind: 'link', from: 'survey', type: 'FS' },
      },
    ])
  })

  test('cannot put a task before what it waits for', () => {
    const { moved, problems } = move(
      [survey, report],
      [link('survey', 'report')],
      setDates('report', '2026-03-02', '2026-03-03'),
    )
    expect(moved).toEqual([])
    expect(problems).toEqual([
      { kind: 'edit-held', from: 'survey', to: 'report', type: 'FS', heldWorkingDays: 3 },
    ])
  })

  test('that adds a link makes it hold, and one that removes a link moves nothing', () => {
    const early = task('report', '2026-03-02', '2026-03-03')
    const added = move([survey, early], [], { kind: 'add-link', link: link('survey', 'report') })
    expect(added.dates.get('report')?.startOn).toBe('2026-03-05')
    const removed = move(
      [survey, early],
      [link('survey', 'report')],
      { kind: 'remove-link', link: link('survey', 'report') },
      setDates('survey', '2026-03-02', '2026-03-05'),
    )
    expect(removed.moved.map(({ id }) => id)).toEqual(['survey'])
  })
})

describe('what is told', () => {
  test('a task pushed past its due date, and whether it was late before', () => {
    const due = task('report', '2026-03-05', '2026-03-06', { dueOn: isoDate('2026-03-08') })
    const { problems } = move(
      [survey, due],
      [link('survey', 'report')],
      setDates('survey', '2026-03-02', '2026-03-09'),
    )
    expect(problems).toEqual([
      {
        kind: 'past-due',
        id: 'report',
        dueOn: '2026-03-08',
        finishOn: '2026-03-11',
        lateWorkingDays: 3,
        wasLate: false,
      },
    ])
  })

  test.each([
    [{ isFixed: true }, false],
    [{ isDone: true }, true],
  ])('a link that would push a task which is %j', (flags, isDone) => {
    const stuck = task('report', '2026-03-05', '2026-03-06', flags)
    const { moved, problems } = move(
      [survey, stuck],
      [link('survey', 'report')],
      setDates('survey', '2026-03-02', '2026-03-09'),
    )
    expect(moved.map(({ id }) => id)).toEqual(['survey'])
    expect(problems).toEqual([
      {
        kind: 'pushes-fixed',
        from: 'survey',
        to: 'report',
        type: 'FS',
        shortWorkingDays: 3,
        isDone,
      },
    ])
  })

  test('an edit of a done task is refused, of a fixed one it is made', () => {
    const fixed = task('fixed', '2026-03-02', '2026-03-02', { isFixed: true })
    const done = task('done', '2026-03-02', '2026-03-02', { isDone: true })
    const { moved, problems } = move(
      [fixed, done],
      [],
      setDates('fixed', '2026-03-03', '2026-03-03'),
      setDates('done', '2026-03-03', '2026-03-03'),
    )
    expect(moved.map(({ id }) => id)).toEqual(['fixed'])
    expect(problems).toEqual([{ kind: 'edit-of-done', id: 'done' }])
  })

  test('tasks that wait for each other; what follows them still moves', () => {
    const third = task('third', '2026-03-09', '2026-03-09')
    const { moved, problems } = move(
      [survey, report, third],
      [link('survey', 'report'), link('report', 'third')],
      { kind: 'add-link', link: link('report', 'survey') },
      setDates('report', '2026-03-05', '2026-03-10'),
    )
    expect(problems).toEqual([
      { kind: 'cycle', ids: ['survey', 'report'], members: ['survey', 'report'] },
    ])
    expect(moved.map(({ id }) => id)).toEqual(['report', 'third'])
  })

  test('a link that was broken before stays so until something at its ends moves', () => {
    const early = task('report', '2026-03-03', '2026-03-04')
    const links = [link('survey', 'report')]
    expect(move([survey, early], links)).toMatchObject({
      moved: [],
      problems: [{ kind: 'broken-before', shortWorkingDays: 2 }],
    })
    const { dates } = move([survey, early], links, setDates('report', '2026-03-04', '2026-03-05'))
    expect(dates.get('report')?.startOn).toBe('2026-03-05')
  })

  test('links and edits that make no sense', () => {
    const { moved, problems } = move(
      [survey, survey, undated('draft'), task('backwards', '2026-03-05', '2026-03-04')],
      [
        link('survey', 'nobody'),
        link('survey', 'survey'),
        link('survey', 'draft'),
        link('draft', 'backwards'),
      ],
      setDates('nobody', '2026-03-02', '2026-03-03'),
      setDates('survey', '2026-03-03', '2026-03-02'),
      { kind: 'move-start', id: 'draft', startOn: isoDate('2026-03-02') },
      { kind: 'set-length', id: 'survey', workingDays: 0 },
      setDates('survey', '1950-03-03', '1950-03-04'),
    )
    expect(moved).toEqual([])
    expect(problems.map(({ kind }) => kind)).toEqual([
      'id-twice',
      'finish-before-start',
      'edit-of-nothing',
      'finish-before-start',
      'edit-of-nothing',
      'length-out-of-range',
      'beyond-range',
      'link-undated',
      'link-undated',
      'link-to-nothing',
      'link-to-itself',
    ])
  })

  test('lags that are no days, and those that lead beyond the calendar', () => {
    const links = [link('survey', 'report', 'FS', 0.5), link('survey', 'report', 'FS', 70_000)]
    const { moved, problems } = move(
      [survey, report],
      links,
      setDates('survey', '2026-03-02', '2026-03-05'),
    )
    expect(moved.map(({ id }) => id)).toEqual(['survey'])
    expect(problems.map(({ kind }) => kind)).toEqual(['lag-out-of-range', 'beyond-range'])
  })
})
