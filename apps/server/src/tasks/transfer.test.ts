import { isoDate } from '@roviec/calendar'
import { TASK_ABILITIES } from '@roviec/contract'
import { describe, expect, test } from 'vitest'
import { chainOf, NO_TRANSFERS, transfersPermit, waitingKind } from './transfer.ts'

const objection = { hasObjection: true, claimUnitIds: new Set<string>() }
const claim = { hasObjection: false, claimUnitIds: new Set(['u1']) }

describe('what waits decides what may be asked', () => {
  test('one objection at a time, and decisions only where somebody has asked', () => {
    const permitted = (waiting: typeof claim) =>
      TASK_ABILITIES.filter((ability) => !transfersPermit(waiting, ability))
    expect(permitted({ ...NO_TRANSFERS, claimUnitIds: new Set() })).toEqual(['reassign', 'reject'])
    expect(permitted(objection)).toEqual(['object'])
    expect(permitted(claim)).toEqual([])
  })

  test('a list names the objection before a claim', () => {
    expect(waitingKind(NO_TRANSFERS)).toBeNull()
    expect(waitingKind(claim)).toBe('claim')
    expect(waitingKind({ ...claim, hasObjection: true })).toBe('objection')
  })
})

describe('the chain of a task', () => {
  const seat = (name: string) => ({ unitId: name, unitName: name, positionTitle: `Trưởng ${name}` })
  const move = (on: string, from: string, to: string) => ({
    on: isoDate(on),
    from: seat(from),
    to: seat(to),
  })
  const namesOf = (...moves: ReturnType<typeof move>[]) =>
    chainOf(moves, isoDate('2026-11-02')).map(({ unitName, since }) => `${unitName} ${since}`)

  test('names every unit in order, with the day from which it answered', () => {
    expect(namesOf(move('2026-11-05', 'A', 'B'), move('2026-11-10', 'B', 'C'))).toEqual([
      'A 2026-11-02',
      'B 2026-11-05',
      'C 2026-11-10',
    ])
  })

  test('a unit to which it comes back stands twice', () => {
    expect(namesOf(move('2026-11-05', 'A', 'B'), move('2026-11-05', 'B', 'A'))).toEqual([
      'A 2026-11-02',
      'B 2026-11-05',
      'A 2026-11-05',
    ])
  })

  test('an objection and a claim that were decided together are one move', () => {
    expect(namesOf(move('2026-11-05', 'A', 'B'), move('2026-11-05', 'A', 'B'))).toEqual([
      'A 2026-11-02',
      'B 2026-11-05',
    ])
  })

  test('a task that was never passed on has none', () => {
    expect(namesOf()).toEqual([])
  })
})
