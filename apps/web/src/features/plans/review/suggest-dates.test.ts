import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeItem, makeUnclearItem } from '../../../testing/make-plan.ts'
import { suggestDates } from './suggest-dates.ts'

const today = isoDate('2026-11-20')
const calendar = createWorkingCalendar()
const suggest = (items: Parameters<typeof suggestDates>[1]) =>
  suggestDates(makeUnclearItem(), items, { today, calendar })

test('a usual term, the date of the neighbour and the end of the year are offered', () => {
  expect(suggest([makeItem()])).toEqual([
    { kind: 'term', on: '2026-12-11', workingDays: 15 },
    { kind: 'same-as', on: '2026-12-14', ordinal: 1 },
    { kind: 'end-of-year', on: '2026-12-31' },
  ])
})

test('the neighbour in the same part wins over a nearer one elsewhere', () => {
  const due = (on: string) => ({ ...makeItem().due, on: isoDate(on) })
  const near = makeItem({ id: fakeId(1), ordinal: 2, section: 'II.1', due: due('2026-12-01') })
  const same = makeItem({ id: fakeId(2), ordinal: 9, section: 'II.2', due: due('2026-12-20') })

  expect(suggest([near, same])[1]).toMatchObject({ on: '2026-12-20', ordinal: 9 })
})

test('a date already past is no suggestion', () => {
  const past = makeItem({ due: { ...makeItem().due, on: isoDate('2026-11-01') } })

  expect(suggest([past]).map(({ kind }) => kind)).toEqual(['term', 'end-of-year'])
})

test('the same day is offered once', () => {
  const same = makeItem({ due: { ...makeItem().due, on: isoDate('2026-12-31') } })

  expect(suggest([same]).map(({ on }) => on)).toEqual(['2026-12-11', '2026-12-31'])
})
