import fc from 'fast-check'
import type { SeatCommand } from './seat-command.ts'

// Random acts about four people in four seats, of which the last begins free.

const from = fc.integer({ min: 0, max: 50 })
const length = fc.integer({ min: 1, max: 12 })
const seat = fc.nat(3)
const person = fc.nat(3)
const nth = fc.nat(20)
const command: fc.Arbitrary<SeatCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('appoint'),
      person,
      seat,
      from,
      basis: fc.constantFrom('appointment', 'appointment', 'concurrent', 'acting'),
      length: fc.option(length),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end'), nth, lastDay: from }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('importEnd'), nth, lastDay: from }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel'), nth }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close'), seat, lastDay: from }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('move'), nth, seat, from, length: fc.option(length) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('second'),
      nth,
      seat,
      from,
      length,
      acting: fc.option(person),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('absence'),
      person,
      deputy: person,
      from,
      length,
      seat: fc.option(seat),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('endAbsence'), nth, lastDay: fc.option(from) }),
  },
)

/** Somebody is lent to the seat that is free, perhaps goes away, and that seat is abolished. */
const lentAndClosed: fc.Arbitrary<readonly SeatCommand[]> = fc
  .record({
    home: fc.nat(2),
    from: fc.integer({ min: 4, max: 40 }),
    length: fc.integer({ min: 3, max: 12 }),
    stays: fc.nat(11),
    acting: fc.option(person),
    deputy: fc.option(person),
  })
  .map(({ home, stays, acting, deputy, ...days }) => [
    { kind: 'second', nth: home, seat: 3, ...days, acting },
    ...(deputy === null
      ? []
      : [{ kind: 'absence', person: home, deputy, ...days, seat: null } as const]),
    { kind: 'close', seat: 3, lastDay: days.from + (stays % days.length) },
  ])

/** Random acts, on and on. */
export const seatStory = fc
  .tuple(fc.option(lentAndClosed), fc.array(command, { minLength: 4, maxLength: 12 }))
  .map(([lent, others]) => [...(lent ?? []), ...others])
