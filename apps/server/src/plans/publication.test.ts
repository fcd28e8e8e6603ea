import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import type { PublishPlan } from '@roviec/contract'
import { preparePublication } from './publication.ts'
import { due, planItem } from './testing/plan-item.ts'

const saturday = { today: isoDate('2026-11-21'), calendar: createWorkingCalendar({}) }
const nothingPast: PublishPlan = { pastDates: [], acknowledgeRest: true }
const ready = planItem({
  accountablePositionId: 'p1',
  due: due({ on: isoDate('2026-12-10') }),
})
const past = planItem({
  accountablePositionId: 'p1',
  due: due({ on: isoDate('2026-11-10'), time: '16:30', rule: 'before-day', text: 'trước 11/11' }),
})

test('a clear item is published with its date, and no warning opens before the next working day', () => {
  expect(preparePublication([ready], nothingPast, saturday)).toEqual([
    {
      item: ready,
      ordinal: 1,
      due: ready.due,
      firstDueOn: '2026-12-10',
      decision: null,
      acceptedGaps: ['product', 'authority'],
      warnFrom: '2026-11-23',
    },
  ])
})

test.for([
  ['an empty draft', [], nothingPast, 'plan-without-task'],
  ['a draft of discarded items', [planItem({ discarded: true })], nothingPast, 'plan-without-task'],
  ['an item without who and when', [planItem()], nothingPast, 'plan-unclear'],
  [
    'gaps that nobody has accepted',
    [ready],
    { pastDates: [], acknowledgeRest: false },
    'plan-gaps-not-acknowledged',
  ],
  ['a past date that nobody decided', [past], nothingPast, 'plan-past-dates-undecided'],
  [
    'a new date that is past as well',
    [past],
    {
      acknowledgeRest: true,
      pastDates: [{ itemId: past.id, decision: 'new-date', dueOn: isoDate('2026-11-20') }],
    },
    'plan-past-dates-undecided',
  ],
  [
    'a new date beyond every calendar',
    [past],
    {
      acknowledgeRest: true,
      pastDates: [{ itemId: past.id, decision: 'new-date', dueOn: isoDate('2200-01-01') }],
    },
    'plan-past-dates-undecided',
  ],
] as const)('%s is refused', ([, items, decisions, code]) => {
  expect(() => preparePublication([...items], decisions as PublishPlan, saturday)).toThrow(
    expect.objectContaining({ code }),
  )
})

test.for([
  ['done', null, past.due],
  ['keep', null, past.due],
  ['new-date', '2026-12-05', { ...past.due, on: '2026-12-05', time: null, rule: null }],
] as const)(
  'a past date decided as %s keeps the first date visible',
  ([decision, on, expected]) => {
    const dueOn = on === null ? null : isoDate(on)
    const [entry] = preparePublication(
      [past],
      { acknowledgeRest: true, pastDates: [{ itemId: past.id, decision, dueOn }] },
      saturday,
    )

    expect(entry).toMatchObject({ decision, due: expected, firstDueOn: '2026-11-10' })
  },
)

test('an item that is put off needs neither who nor when', () => {
  const deferred = planItem({ deferred: true, due: due({ on: isoDate('2026-11-10') }) })

  expect(preparePublication([deferred], nothingPast, saturday)).toMatchObject([
    { firstDueOn: '2026-11-10', decision: null, acceptedGaps: [] },
  ])
})

test('what is discarded leaves no gap in the numbers', () => {
  const items = [ready, planItem({ discarded: true }), ready]

  expect(preparePublication(items, nothingPast, saturday).map(({ ordinal }) => ordinal)).toEqual([
    1, 2,
  ])
})

const weekly = due({ kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=TH' })

test.for([
  ['recurring work', weekly, false, '2026-11-26'],
  [
    'recurring work that begins later',
    { ...weekly, from: isoDate('2027-01-01') },
    false,
    '2027-01-07',
  ],
  ['recurring work that is put off', weekly, true, null],
] as const)('%s keeps its rule', ([, given, deferred, on]) => {
  const item = planItem({ accountablePositionId: 'p1', due: given, deferred })

  const [entry] = preparePublication([item], nothingPast, saturday)

  expect(entry).toMatchObject({ due: { ...given, on }, firstDueOn: on })
})
