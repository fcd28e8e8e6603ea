import { addDays, createWorkingCalendar, isoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePlannedDates, type PlannedDates } from './index.ts'

const calendar = createWorkingCalendar()

function dates(id: string, startOn: string, finishOn: string): PlannedDates {
  return { id, startOn: isoDate(startOn), finishOn: isoDate(finishOn) }
}

test('moves and lengths are told in working days', () => {
  const before = [
    dates('survey', '2026-03-02', '2026-03-04'),
    dates('report', '2026-03-05', '2026-03-06'),
  ]
  const after = [
    dates('survey', '2026-03-02', '2026-03-06'),
    dates('report', '2026-03-09', '2026-03-10'),
  ]
  const { changed } = comparePlannedDates(before, after, calendar)
  expect(changed).toEqual([
    {
      id: 'survey',
      before: { startOn: '2026-03-02', finishOn: '2026-03-04' },
      after: { startOn: '2026-03-02', finishOn: '2026-03-06' },
      startLaterWorkingDays: 0,
      finishLaterWorkingDays: 2,
      longerWorkingDays: 2,
    },
    {
      id: 'report',
      before: { startOn: '2026-03-05', finishOn: '2026-03-06' },
      after: { startOn: '2026-03-09', finishOn: '2026-03-10' },
      startLaterWorkingDays: 2,
      finishLaterWorkingDays: 2,
      longerWorkingDays: 0,
    },
  ])
})

test('a task from Friday to Saturday is as long as one on Friday', () => {
  const before = [dates('survey', '2026-03-06', '2026-03-06')]
  const after = [dates('survey', '2026-03-06', '2026-03-07')]
  const [change] = comparePlannedDates(before, after, calendar).changed
  expect(change).toMatchObject({ finishLaterWorkingDays: 0, longerWorkingDays: 0 })
})

test('what came, what went, and what has dates in one state only', () => {
  const none = { startOn: null, finishOn: null }
  const before = [
    dates('gone', '2026-03-02', '2026-03-02'),
    { id: 'late', ...none },
    dates('lost', '2026-03-02', '2026-03-02'),
  ]
  const after = [
    dates('new', '2026-03-02', '2026-03-02'),
    dates('late', '2026-03-02', '2026-03-02'),
    { id: 'lost', ...none },
  ]
  expect(comparePlannedDates(before, after, calendar)).toEqual({
    changed: [],
    addedIds: ['new'],
    removedIds: ['gone'],
    newlyDatedIds: ['late'],
    undatedIds: ['lost'],
  })
})

test('a comparison the other way round has the opposite signs', () => {
  const states = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([from, length]) => {
        const startOn = addDays(isoDate('2026-01-20'), from)
        return { startOn, finishOn: addDays(startOn, length) }
      }),
    { minLength: 5, maxLength: 5 },
  )
  fc.assert(
    fc.property(states, states, (one, other) => {
      const name = (state: typeof one) => state.map((each, index) => ({ id: `t${index}`, ...each }))
      const there = comparePlannedDates(name(one), name(other), calendar).changed
      const back = comparePlannedDates(name(other), name(one), calendar).changed
      const flip = (count: number) => (count === 0 ? 0 : -count)
      expect(
        back.map((change) => ({
          ...change,
          before: change.after,
          after: change.before,
          startLaterWorkingDays: flip(change.startLaterWorkingDays),
          finishLaterWorkingDays: flip(change.finishLaterWorkingDays),
          longerWorkingDays: flip(change.longerWorkingDays),
        })),
      ).toEqual(there)
    }),
  )
})
