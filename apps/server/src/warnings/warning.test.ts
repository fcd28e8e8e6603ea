import { addDays, createWorkingCalendar, isoDate } from '@roviec/calendar'
import { TASK_STATUSES } from '@roviec/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WarningFacts, type WarningRules, warningsOf } from './warning.ts'

const TODAY = isoDate('2026-11-20')
const RULES: WarningRules = {
  today: TODAY,
  calendar: createWorkingCalendar(),
  dueSoonWorkingDays: 3,
  notAcceptedWorkingDays: 2,
}
const ACCEPTED: WarningFacts = {
  status: 'accepted',
  isPlanOpen: true,
  dueOn: null,
  assignedOn: isoDate('2026-11-02'),
  warnFrom: null,
  isCovered: true,
  isLikelyLate: false,
  reportDiffers: false,
}

const kindsOf = (facts: Partial<WarningFacts>, today = TODAY) => [
  ...warningsOf({ ...ACCEPTED, ...facts }, { ...RULES, today }),
]

describe('due soon and overdue, seen on Friday 20/11', () => {
  test.for([
    ['2026-11-26', [], 'four working days'],
    ['2026-11-25', ['due-soon'], 'three working days'],
    ['2026-11-20', ['due-soon'], 'today'],
    ['2026-11-19', ['overdue'], 'yesterday'],
    [null, [], 'standing work'],
  ] as const)('%s: %j (%s)', ([due, kinds]) => {
    expect(kindsOf({ dueOn: due === null ? null : isoDate(due) })).toEqual(kinds)
  })

  test('what was due on Friday is overdue on Saturday, and soon counts working days over it', () => {
    const saturday = isoDate('2026-11-21')
    expect(kindsOf({ dueOn: TODAY }, saturday)).toEqual(['overdue'])
    expect(kindsOf({ dueOn: isoDate('2026-11-25') }, saturday)).toEqual(['due-soon'])
    expect(kindsOf({ dueOn: isoDate('2026-11-26') }, saturday)).toEqual([])
  })
})

describe('by status, with a deadline that has passed', () => {
  test.each(TASK_STATUSES)('%s', (status) => {
    const dueOn = isoDate('2026-11-02')
    const expected = {
      assigned: ['overdue', 'not-accepted'],
      accepted: ['overdue'],
      returned: ['overdue'],
    }
    expect(kindsOf({ status, dueOn })).toEqual(expected[status as keyof typeof expected] ?? [])
  })

  test.each(TASK_STATUSES)('%s, and nobody answers for it', (status) => {
    const isOpen = ['assigned', 'accepted', 'submitted', 'returned'].includes(status)
    expect(kindsOf({ status, isCovered: false }).includes('uncovered')).toBe(isOpen)
  })
})

describe('not accepted: assigned on Thursday 19/11, to be accepted by Monday 23/11', () => {
  test.for([
    ['2026-11-23', []],
    ['2026-11-24', ['not-accepted']],
  ] as const)('%s: %j', ([today, kinds]) => {
    const assignedOn = isoDate('2026-11-19')
    expect(kindsOf({ status: 'assigned', assignedOn }, isoDate(today))).toEqual(kinds)
  })
})

describe('what the forecast says', () => {
  const later = { dueOn: isoDate('2026-12-15') }

  test('likely late is told until the deadline has passed, and only while somebody works', () => {
    expect(kindsOf({ ...later, isLikelyLate: true })).toEqual(['forecast-late'])
    const passed = { dueOn: isoDate('2026-11-19'), isLikelyLate: true }
    expect(kindsOf(passed)).toEqual(['overdue'])
    expect(kindsOf({ ...later, isLikelyLate: true, status: 'submitted' })).toEqual([])
  })

  test('a report that is better than the figures is told beside the rest', () => {
    expect(kindsOf({ ...later, reportDiffers: true })).toEqual(['report-differs'])
    expect(kindsOf({ ...later, reportDiffers: true, isPlanOpen: false })).toEqual([])
  })
})

test('nothing is open in a closed plan, nor before the day from which warnings may open', () => {
  const late = { dueOn: isoDate('2026-11-02'), isCovered: false }
  expect(kindsOf({ ...late, isPlanOpen: false })).toEqual([])
  expect(kindsOf({ ...late, warnFrom: addDays(TODAY, 1) })).toEqual([])
  expect(kindsOf({ ...late, warnFrom: TODAY })).toEqual(['uncovered', 'overdue'])
})

test('work is never due soon and overdue at once', () => {
  const days = fc.integer({ min: -40, max: 40 }).map((count) => addDays(TODAY, count))
  fc.assert(
    fc.property(
      fc.constantFrom(...TASK_STATUSES),
      fc.option(days),
      days,
      (status, dueOn, today) => {
        const kinds = kindsOf({ status, dueOn }, today)
        expect(kinds.includes('due-soon') && kinds.includes('overdue')).toBe(false)
      },
    ),
  )
})
