import { addDays, isoDate, type IsoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accountableOn,
  type Appointment,
  end,
  isValidOn,
  plainBasis,
  requireFree,
} from './appointment.ts'

const DAY = isoDate('2026-11-20')

const appointments = fc.array(
  fc.record({
    id: fc.uuid(),
    positionId: fc.constant('p'),
    personId: fc.constantFrom('an', 'binh', 'cuc', 'dung'),
    holding: fc.constantFrom('holder', 'acting'),
    basis: fc.constant('appointment'),
    from: fc.integer({ min: -40, max: 40 }).map((days) => addDays(DAY, days)),
    to: fc.option(fc.integer({ min: -40, max: 80 }).map((days) => addDays(DAY, days))),
  }) satisfies fc.Arbitrary<Appointment>,
  { maxLength: 8 },
)
const days = fc.integer({ min: -50, max: 90 }).map((count) => addDays(DAY, count))

describe('who answers for a position', () => {
  test('is exactly one valid appointment, or uncovered when none is valid', () => {
    fc.assert(
      fc.property(appointments, days, (all, on) => {
        const answer = accountableOn(all, on)
        const valid = all.filter((one) => isValidOn(one, on))
        if (answer.kind === 'uncovered') expect(valid).toEqual([])
        else expect(valid).toContain(answer.appointment)
      }),
    )
  })

  test('does not depend on the order in which appointments are read', () => {
    fc.assert(
      fc.property(appointments, days, (all, on) => {
        expect(accountableOn(all.toReversed(), on)).toEqual(accountableOn(all, on))
      }),
    )
  })

  test('is somebody acting whenever an acting appointment is valid', () => {
    fc.assert(
      fc.property(appointments, days, (all, on) => {
        const acting = all.some((one) => one.holding === 'acting' && isValidOn(one, on))
        expect(accountableOn(all, on).kind === 'acting').toBe(acting)
      }),
    )
  })

  test('changes only on the first day of an appointment or the day after a last one', () => {
    fc.assert(
      fc.property(appointments, days, (all, on) => {
        const before = accountableOn(all, addDays(on, -1))
        const now = accountableOn(all, on)
        const changes = all.some(({ from, to }) => from === on || (to && addDays(to, 1) === on))
        if (!changes) expect(now).toEqual(before)
      }),
    )
  })

  test('follows an acting appointment and returns to the holder afterwards', () => {
    const holder = appointment({ personId: 'an', from: '2026-01-01' })
    const acting = appointment({
      personId: 'binh',
      holding: 'acting',
      from: '2026-11-10',
      to: '2026-11-20',
    })
    const kinds = ['2025-12-31', '2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'].map(
      (on) => accountableOn([holder, acting], isoDate(on)).kind,
    )
    expect(kinds).toEqual(['uncovered', 'holder', 'acting', 'acting', 'holder'])
  })
})

describe('one seat', () => {
  test.each([
    ['a second holder on a shared day', {}, { from: '2026-11-20' }, 'appointment-overlaps'],
    ['a holder who begins the day after', { to: '2026-11-19' }, { from: '2026-11-20' }, null],
    [
      'a holder on the last day',
      { to: '2026-11-20' },
      { from: '2026-11-20' },
      'appointment-overlaps',
    ],
    ['a holder before a later one', { from: '2026-12-01' }, { to: '2026-11-30' }, null],
    ['a holder without end before one', { from: '2026-12-01' }, {}, 'appointment-overlaps'],
    ['somebody acting beside the holder', {}, { holding: 'acting', personId: 'binh' }, null],
    ['the holder acting for themselves', {}, { holding: 'acting' }, 'appointment-overlaps'],
    [
      'an end before the start',
      { to: '2026-01-02' },
      { from: '2026-11-20', to: '2026-11-19' },
      'appointment-ends-before-start',
    ],
  ] as const)('%s', (_, there, wanted, code) => {
    const check = () => requireFree([appointment(there)], appointment({ ...wanted, id: 'new' }))
    if (code === null) expect(check).not.toThrow()
    else expect(check).toThrow(expect.objectContaining({ code }))
  })

  test('a set of appointments that were each let in never has two holders or two acting on a day', () => {
    fc.assert(
      fc.property(appointments, days, (wishes, on) => {
        const kept: Appointment[] = []
        for (const wish of wishes) {
          try {
            requireFree(kept, wish)
            kept.push(wish)
          } catch {
            // Refused: this is what the rule is for.
          }
        }
        const valid = kept.filter((one) => isValidOn(one, on))
        expect(valid.filter((one) => one.holding === 'holder').length).toBeLessThanOrEqual(1)
        expect(valid.filter((one) => one.holding === 'acting').length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('ending', () => {
  test.each([
    ['one that lasts, today', { from: '2026-01-01' }, '2026-11-20', null],
    ['one that lasts, in the future', { from: '2026-01-01' }, '2026-12-31', null],
    ['one that lasts, on its first day', { from: '2026-11-20' }, '2026-11-20', null],
    ['before its first day', { from: '2026-11-20' }, '2026-11-19', 'appointment-ends-before-start'],
    ['one that is over', { to: '2026-11-19' }, '2026-11-10', 'appointment-ended'],
    ['one with an end, sooner', { to: '2026-12-31' }, '2026-11-30', null],
    ['one with an end, no sooner', { to: '2026-12-31' }, '2026-12-31', 'appointment-ended'],
  ] as const)('%s', (_, there, lastDay, code) => {
    const act = () => end(appointment(there), isoDate(lastDay), DAY)
    if (code === null) expect(act()).toMatchObject({ to: lastDay })
    else expect(act).toThrow(expect.objectContaining({ code }))
  })
})

function appointment(
  given: Partial<Record<'id' | 'personId' | 'from' | 'to', string>> & {
    readonly holding?: Appointment['holding']
  },
): Appointment {
  const { id = 'a', personId = 'an', holding = 'holder', from = '2026-01-01', to = null } = given
  const day = (text: string): IsoDate => isoDate(text)
  return {
    id,
    positionId: 'p',
    personId,
    holding,
    basis: plainBasis(holding),
    from: day(from),
    to: to === null ? null : day(to),
  }
}
