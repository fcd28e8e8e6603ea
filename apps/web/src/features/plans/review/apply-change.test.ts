import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeItem, makeUnclearItem } from '../../../testing/make-plan.ts'
import { applyChange, applyChanges, isDueSettled } from './apply-change.ts'
import { dateDue, eventDue, recurringDue, standingDue } from './due-values.ts'

const unclear = makeUnclearItem()
const ids = [unclear.id]

test('naming a position answers who, and leaves when open', () => {
  const change = { accountablePositionId: fakeId(602) }
  const item = applyChange(unclear, { itemIds: ids, change, accountableLabel: 'Giám đốc' })

  expect(item).toMatchObject({
    accountablePositionId: fakeId(602),
    accountableLabel: 'Giám đốc',
    blockers: ['when'],
  })
  expect(item.clarity.who).toBe('clear')
  expect(item.questions.map(({ point }) => point)).toEqual(['when'])
})

test('putting off takes every blocker away, for now', () => {
  expect(applyChange(unclear, { itemIds: ids, change: { deferred: true } }).blockers).toEqual([])
})

test('a change touches the items it names and keeps the others as they are', () => {
  const other = makeItem()
  const due = dateDue(isoDate('2026-12-30'), null)

  const [first, second] = applyChanges([other, unclear], [{ itemIds: ids, change: { due } }])

  expect(first).toBe(other)
  expect(second?.due.on).toBe('2026-12-30')
})

test('changes on their way are laid over each other in their order', () => {
  const title = (text: string) => ({ itemIds: ids, change: { title: text } })

  const [item] = applyChanges([unclear], [title('một'), title('hai')])

  expect(item?.title).toBe('hai')
})

test.for([
  ['a date', dateDue(isoDate('2026-12-30'), null), true],
  ['a period', recurringDue('FREQ=MONTHLY', null), true],
  ['standing with a reason', standingDue('Việc hằng ngày', null), true],
  ['standing without a reason', standingDue(' ', null), false],
  ['an event that is named', eventDue('Sau khi có kinh phí', null), true],
  ['nothing', { ...dateDue(isoDate('2026-12-30'), null), kind: 'none' }, false],
] as const)('%s settles when: %j', ([, due, settled]) => {
  expect(isDueSettled(due)).toBe(settled)
})

test('a deadline that a person sets keeps the words of the document', () => {
  const was = makeItem().due

  expect(dateDue(isoDate('2026-12-30'), was)).toMatchObject({
    kind: 'date',
    on: '2026-12-30',
    text: was.text,
    recurrence: null,
  })
})
