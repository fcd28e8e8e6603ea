import { addDays, isoDate, type IsoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { buildPerson, buildPosition } from '../testing/organization-world.ts'
import { acts, first, HORIZON, type SeatCommand, SeatModel, TODAY } from '../testing/seat-model.ts'
import { createWorld } from '../testing/world.ts'
import { accountableOn, type StoredAppointment } from './appointment.ts'
import { listAppointmentsTo } from './appointment-repository.ts'
import { cancelAppointment } from './commands/cancel-appointment.ts'
import { endAbsence } from './commands/end-absence.ts'
import { endAppointment } from './commands/end-appointment.ts'
import { movePerson } from './commands/move-person.ts'
import { recordAbsence } from './commands/record-absence.ts'
import { recordAppointment } from './commands/record-appointment.ts'
import { recordSecondment } from './commands/record-secondment.ts'

// Random acts about people in seats, through the commands and a database, against a model that knows
// nothing but days.

const DAY_0 = addDays(isoDate('2026-11-20'), -TODAY)
const dayOf = (day: number): IsoDate => addDays(DAY_0, day)
const lastOf = (from: number, length: number) => dayOf(from + length - 1)
const decision = '01/QĐ'

const world = await createWorld()
afterAll(() => world.close())
const seats: string[] = []
const people: string[] = []
beforeAll(async () => {
  for (let count = 0; count < 3; count++) {
    seats.push((await buildPosition(world)).positionId)
    people.push(await buildPerson(world, `Người ${count}`))
  }
  people.push(await buildPerson(world, 'Người 3'))
})

const from = fc.integer({ min: 0, max: 50 })
const length = fc.integer({ min: 1, max: 12 })
const seat = fc.nat(2)
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
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel'), nth }) },
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

/** Everybody but the last person begins with a seat of their own, so that acts find somebody. */
const ESTABLISHED: readonly SeatCommand[] = [0, 1, 2].map((index) => ({
  kind: 'appoint',
  person: index,
  seat: index,
  basis: 'appointment',
  from: index,
  length: null,
}))

test('after any acts every seat has on every day the one answer that days alone give', async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 14 }), async (commands) => {
      await forgetAll()
      const model = new SeatModel()
      for (const wish of [...ESTABLISHED, ...commands]) {
        const { target, id } = await findTarget(model, wish)
        if (id === null && needsTarget(wish)) continue
        const isAllowed = model.apply(wish, target)
        expect([wish, await attempt(wish, id)]).toEqual([wish, isAllowed])
        if (isAllowed) done.set(wish.kind, (done.get(wish.kind) ?? 0) + 1)
        await compareDays(model)
      }
    }),
    { numRuns: 50 },
  )
  // The acts came to pass, and were not all refused.
  for (const kind of ['appoint', 'end', 'cancel', 'move', 'second', 'absence', 'endAbsence']) {
    expect([kind, (done.get(kind) ?? 0) > 0]).toEqual([kind, true])
  }
}, 240_000)

async function compareDays(model: SeatModel): Promise<void> {
  for (const [index, positionId] of seats.entries()) {
    const rows = await world.inTenant((ctx) => listAppointmentsTo(ctx, positionId))
    for (let day = 0; day < HORIZON; day++) {
      const on = dayOf(day)
      const valid = rows.filter((row) => row.from <= on && (row.to === null || row.to >= on))
      const holders = valid.filter(({ holding }) => holding === 'holder')
      const acting = valid.filter(({ holding }) => holding === 'acting')
      const answer = accountableOn(rows, on)
      const answers =
        answer.kind === 'uncovered' ? null : people.indexOf(answer.appointment.personId)
      const holds = holders[0] ? people.indexOf(holders[0].personId) : null

      expect([index, day, { answers, holds }]).toEqual([index, day, model.answer(index, day)])
      expect(Math.max(holders.length, acting.length)).toBeLessThanOrEqual(1)
      if (acting[0]) expect(acting[0].personId).not.toBe(holders[0]?.personId)
    }
  }
}

const needsTarget = ({ kind }: SeatCommand) => kind !== 'appoint' && kind !== 'absence'

/** The n-th of what there is, in the database and in the model. */
async function findTarget(model: SeatModel, wish: SeatCommand) {
  if (!('nth' in wish)) return { target: null, id: null }
  if (wish.kind === 'endAbsence') {
    const rows = await world.owner<{ id: string; person_id: string; start: string }>(
      `SELECT id, person_id, valid_from::text AS start FROM people.absence
       WHERE tenant_id = $1 AND cancelled_at IS NULL ORDER BY valid_from, person_id`,
      [world.tenantId],
    )
    const row = rows[wish.nth % Math.max(1, rows.length)]
    const target = model.absences.find(
      (one) => people[one.person] === row?.person_id && dayOf(first(one)) === row?.start,
    )
    return { target: target ?? null, id: row?.id ?? null }
  }
  const all: StoredAppointment[] = []
  for (const positionId of seats) {
    all.push(...(await world.inTenant((ctx) => listAppointmentsTo(ctx, positionId))))
  }
  const row = all[wish.nth % Math.max(1, all.length)]
  const target = model.appointments.find(
    (one) =>
      seats[one.seat] === row?.positionId &&
      people[one.person] === row?.personId &&
      acts(one) === (row?.holding === 'acting') &&
      dayOf(first(one)) === row?.from,
  )
  return { target: target ?? null, id: row?.id ?? null }
}

async function attempt(wish: SeatCommand, id: string | null): Promise<boolean> {
  try {
    await world.inTenant((ctx) => act(ctx, wish, id ?? ''), SYSTEM_ACTOR)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

type Ctx = Parameters<typeof recordAppointment>[0]

function act(ctx: Ctx, wish: SeatCommand, id: string): Promise<unknown> {
  const seatOf = (index: number) => seats[index] ?? ''
  const personOf = (index: number) => people[index] ?? ''
  switch (wish.kind) {
    case 'appoint':
      return recordAppointment(ctx, {
        personId: personOf(wish.person),
        positionId: seatOf(wish.seat),
        holding: wish.basis === 'acting' ? 'acting' : 'holder',
        basis: wish.basis,
        from: dayOf(wish.from),
        to: wish.length === null ? null : lastOf(wish.from, wish.length),
        decision,
      })
    case 'end':
      return endAppointment(ctx, id, { lastDay: dayOf(wish.lastDay), decision })
    case 'cancel':
      return cancelAppointment(ctx, id, { reason: 'Ghi nhầm' })
    case 'move':
      return movePerson(ctx, id, {
        positionId: seatOf(wish.seat),
        from: dayOf(wish.from),
        to: wish.length === null ? null : lastOf(wish.from, wish.length),
        decision,
      })
    case 'second':
      return recordSecondment(ctx, id, {
        positionId: seatOf(wish.seat),
        from: dayOf(wish.from),
        to: lastOf(wish.from, wish.length),
        decision,
        actingPersonId: wish.acting === null ? null : personOf(wish.acting),
      })
    case 'absence':
      return recordAbsence(ctx, personOf(wish.person), {
        deputyId: personOf(wish.deputy),
        from: dayOf(wish.from),
        to: lastOf(wish.from, wish.length),
        ...(wish.seat !== null && { positionIds: [seatOf(wish.seat)] }),
      })
    case 'endAbsence':
      return endAbsence(ctx, id, { lastDay: wish.lastDay === null ? null : dayOf(wish.lastDay) })
  }
}

async function forgetAll(): Promise<void> {
  for (const table of ['appointment', 'absence']) {
    await world.owner(`DELETE FROM people.${table} WHERE tenant_id = $1`, [world.tenantId])
  }
}
