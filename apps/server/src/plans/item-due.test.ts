import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { isWhenAnswered, settleDue } from './item-due.ts'
import { due } from './testing/plan-item.ts'

test.for([
  ['a date', due({ kind: 'date', on: isoDate('2026-12-01') }), true],
  ['a date that does not exist', due({ kind: 'date', on: null }), false],
  ['a recurrence', due({ kind: 'recurring', recurrence: 'FREQ=MONTHLY' }), true],
  ['a recurrence that nobody can read', due({ kind: 'recurring', recurrence: 'hằng' }), false],
  ['standing work without a reason', due({ kind: 'standing' }), false],
  ['standing work with a blank reason', due({ kind: 'standing', reason: '  ' }), false],
  ['standing work with a reason', due({ kind: 'standing', reason: 'trực hằng ngày' }), true],
  ['an event by name', due({ kind: 'event', reason: 'sau khi HĐND thông qua' }), true],
  ['nothing', due({ kind: 'none' }), false],
] as const)('%s answers when: %s', ([, when, answered]) => {
  expect(isWhenAnswered(when)).toBe(answered)
})

const everything = due({
  from: isoDate('2026-12-01'),
  on: isoDate('2026-12-10'),
  time: '16:30',
  recurrence: 'FREQ=MONTHLY',
  reason: 'vì',
})

test.for([
  ['date', { on: '2026-12-10', time: '16:30' }],
  ['range', { from: '2026-12-01', on: '2026-12-10', time: '16:30' }],
  ['recurring', { from: '2026-12-01', time: '16:30', recurrence: 'FREQ=MONTHLY' }],
  ['standing', { from: '2026-12-01', reason: 'vì' }],
  ['event', { from: '2026-12-01', reason: 'vì' }],
  ['none', {}],
] as const)('a deadline of kind %s keeps only what belongs to it', ([kind, kept]) => {
  expect(settleDue({ ...everything, kind }, due({}))).toEqual({ ...due({ kind }), ...kept })
})

test('the words of the document stay; how they were read goes with the date that they gave', () => {
  const read = due({
    on: isoDate('2026-06-09'),
    rule: 'before-day',
    text: 'trước ngày 10/6/2026',
  })

  const moved = settleDue({ ...read, on: isoDate('2026-09-30'), text: 'lời khác' }, read)
  expect(moved).toMatchObject({ on: '2026-09-30', rule: null, text: 'trước ngày 10/6/2026' })
  expect(settleDue(read, read)).toEqual(read)
  expect(
    settleDue({ ...read, on: isoDate('2026-06-10'), rule: 'written-day' }, read),
  ).toMatchObject({ on: '2026-06-10', rule: 'written-day' })
})

test.for([
  [{ kind: 'range', from: isoDate('2026-12-11'), on: isoDate('2026-12-10') }, 'due.on'],
  [{ on: isoDate('2200-01-01') }, 'due.on'],
  [{ kind: 'range', from: isoDate('1900-01-01') }, 'due.from'],
  [{ kind: 'recurring', recurrence: 'FREQ=HOURLY' }, 'due.recurrence'],
] as const)('%o is refused at %s', ([wanted, path]) => {
  expect(() => settleDue(due(wanted), due({}))).toThrow(
    expect.objectContaining({
      code: 'request-invalid',
      problems: [expect.objectContaining({ path })],
    }),
  )
})
