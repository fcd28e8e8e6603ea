import { addDays, createWorkingCalendar, isoDate } from '@roviec/calendar'
import { TASK_STATUSES, TIMELINESS, type TaskAct, type TaskStatus } from '@roviec/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countStates,
  timelinessOf,
  type TimelinessFacts,
  verifierWorkingDaysOf,
  workingDaysLeftOf,
} from './timeliness.ts'

const TODAY = isoDate('2026-11-20')
const calendar = createWorkingCalendar()

const days = fc.integer({ min: -60, max: 60 }).map((count) => addDays(TODAY, count))
const facts: fc.Arbitrary<TimelinessFacts> = fc.record({
  status: fc.constantFrom(...TASK_STATUSES),
  dueOn: fc.option(days),
  submittedOn: fc.option(days),
  doneOn: fc.option(days),
})

describe('the state of a task', () => {
  test.for([
    ['assigned', '2026-11-20', null, 'open-within-term', 'the due day itself is in time'],
    ['assigned', '2026-11-19', null, 'open-overdue', 'the day after it is not'],
    ['returned', '2026-11-19', null, 'open-overdue', 'the old deadline stands after a return'],
    ['submitted', '2026-11-01', null, 'waiting', 'a pending result is never overdue'],
    ['verified', '2026-11-10', '2026-11-10', 'done-on-time', 'the submission counts'],
    ['verified', '2026-11-10', '2026-11-11', 'done-late', 'one day after is late'],
    ['verified', '2026-11-10', null, 'not-counted', 'done before the plan was published'],
    ['accepted', null, null, 'undated', 'standing work is in no percentage'],
    ['verified', null, '2026-11-10', 'undated', 'also when it is done'],
    ['draft', '2026-11-01', null, 'not-counted', 'nobody has it yet'],
    ['cancelled', '2026-11-01', null, 'not-counted', 'nobody has it any more'],
    ['suspended', '2026-11-01', null, 'not-counted', 'its clock stands still'],
  ] as const)('%s, due %s, done %s: %s (%s)', ([status, due, done, expected]) => {
    expect(timelinessOf(factsOf(status, due, done), TODAY)).toBe(expected)
  })

  test('is one of the known ones for every task on every day', () => {
    fc.assert(
      fc.property(facts, days, (task, today) => {
        expect(TIMELINESS).toContain(timelinessOf(task, today))
      }),
    )
  })

  test('of finished work never changes again', () => {
    fc.assert(
      fc.property(facts, days, days, (task, one, other) => {
        const done = { ...task, status: 'verified' } as const
        expect(timelinessOf(done, one)).toBe(timelinessOf(done, other))
      }),
    )
  })

  test('turns from within term to overdue once, on the day after the deadline', () => {
    fc.assert(
      fc.property(days, days, (dueOn, today) => {
        const task = factsOf('accepted', dueOn, null)
        const turnsToday =
          timelinessOf(task, addDays(today, -1)) === 'open-within-term' &&
          timelinessOf(task, today) === 'open-overdue'
        expect(turnsToday).toBe(today === addDays(dueOn, 1))
      }),
    )
  })

  test('does not depend on how long the verifier takes', () => {
    fc.assert(
      fc.property(days, days, fc.nat(90), (dueOn, doneOn, waited) => {
        const task = { status: 'verified', dueOn, submittedOn: doneOn, doneOn } as const
        const verifiedOn = addDays(doneOn, waited)
        expect(timelinessOf(task, verifiedOn)).toBe(doneOn <= dueOn ? 'done-on-time' : 'done-late')
      }),
    )
  })
})

describe('working days left', () => {
  test.for([
    ['2026-11-21', '2026-11-23', 1, 'Saturday to Monday'],
    ['2026-11-21', '2026-11-25', 3, 'Saturday to Wednesday'],
    ['2026-11-20', '2026-11-20', 0, 'the due day'],
    ['2026-11-21', '2026-11-18', -2, 'Wednesday to Saturday'],
    ['2026-11-21', '2026-11-20', 0, 'late on a day off, by no working day yet'],
  ] as const)('on %s with the deadline %s: %s (%s)', ([today, due, expected]) => {
    const left = workingDaysLeftOf(factsOf('accepted', due, null), {
      today: isoDate(today),
      calendar,
    })
    expect(left).toBe(expected)
  })

  test('a deadline beyond the calendar is as far as the calendar goes', () => {
    const rules = { today: TODAY, calendar }
    for (const [beyond, end] of [
      ['9999-12-31', '2199-12-31'],
      ['0001-01-01', '1968-01-01'],
    ] as const) {
      expect(workingDaysLeftOf(factsOf('accepted', beyond, null), rules)).toBe(
        workingDaysLeftOf(factsOf('accepted', end, null), rules),
      )
    }
  })

  test('the clock of the doer stands still from the submission on', () => {
    fc.assert(
      fc.property(days, days, days, (dueOn, submittedOn, today) => {
        const waiting = { status: 'submitted', dueOn, submittedOn, doneOn: null } as const
        const done = { status: 'verified', dueOn, submittedOn, doneOn: submittedOn } as const
        const expected = calendar.countWorkingDaysAfter(submittedOn, dueOn)
        expect(workingDaysLeftOf(waiting, { today, calendar })).toBe(expected)
        expect(workingDaysLeftOf(done, { today, calendar })).toBe(expected)
      }),
    )
  })

  test('is never positive for overdue work, and never negative within the term', () => {
    fc.assert(
      fc.property(facts, days, (task, today) => {
        const left = workingDaysLeftOf(task, { today, calendar })
        const state = timelinessOf(task, today)
        if (state === 'open-overdue') expect(left).toBeLessThanOrEqual(0)
        if (state === 'open-within-term') expect(left).toBeGreaterThanOrEqual(0)
        if (state === 'not-counted' || task.dueOn === null) expect(left).toBeNull()
      }),
    )
  })
})

describe('the days of the verifier', () => {
  test.for([
    [[], null, 'nothing was submitted'],
    [[['submitted', '2026-11-18']], 2, 'it waits since Wednesday'],
    [
      [
        ['submitted', '2026-11-02'],
        ['returned', '2026-11-05'],
      ],
      3,
      'it was returned',
    ],
    [
      [
        ['submitted', '2026-11-02'],
        ['returned', '2026-11-05'],
        ['reported', '2026-11-09'],
        ['submitted', '2026-11-18'],
      ],
      5,
      'both times together, the doer in between not counted',
    ],
    [
      [
        ['submitted', '2026-11-02'],
        ['verified', '2026-11-02'],
      ],
      0,
      'verified the same day',
    ],
    [
      [
        ['submitted', '2026-11-19'],
        ['cancelled', '2026-11-20'],
      ],
      1,
      'cancelled while waiting',
    ],
  ] as const)('%j on Friday 20/11: %s (%s)', ([acts, expected]) => {
    const history = acts.map(([kind, on]) => ({ kind: kind as TaskAct['kind'], on: isoDate(on) }))
    expect(verifierWorkingDaysOf(history, { today: TODAY, calendar })).toBe(expected)
  })
})

test('every task is counted once: the four states and undated work make up the whole', () => {
  fc.assert(
    fc.property(fc.array(facts), (tasks) => {
      const rows = tasks.map((task) => ({
        timeliness: timelinessOf(task, TODAY),
        isDated: task.dueOn !== null,
        count: 1,
      }))
      const states = countStates(rows)
      const counted = rows.filter((row) => row.timeliness !== 'not-counted').length
      const { doneOnTime, doneLate, openWithinTerm, openOverdue, undated, waiting } = states
      expect(doneOnTime + doneLate + openWithinTerm + openOverdue + undated).toBe(counted)
      expect(waiting).toBe(rows.filter((row) => row.timeliness === 'waiting').length)
    }),
  )
})

function factsOf(status: TaskStatus, due: string | null, done: string | null): TimelinessFacts {
  return {
    status,
    dueOn: due === null ? null : isoDate(due),
    submittedOn: done === null ? null : isoDate(done),
    doneOn: done === null ? null : isoDate(done),
  }
}
