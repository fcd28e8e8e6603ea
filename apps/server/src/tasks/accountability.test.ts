import { addDays, isoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountableOn, type Appointment } from '../people/appointment.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  buildPosition,
} from '../testing/organization-world.ts'
import { buildPlan, buildTask } from '../testing/tasks-world.ts'
import { createWorldAlone } from '../testing/world.ts'
import { listTasksOfPlan } from './queries/list-tasks-of-plan.ts'

// For every published task and every day there is exactly one accountable position, and its holder,
// or who acts, or the answer that nobody does.

const START = isoDate('2026-11-01')
const world = await createWorldAlone()
const appointments: Appointment[] = []
let planId: string

beforeAll(async () => {
  planId = await buildPlan(world)
  const assigner = await buildOfficial(world)
  const people = [await buildPerson(world), await buildPerson(world), await buildPerson(world)]
  const seats = fc.sample(
    fc.array(
      fc.record({
        person: fc.nat(2),
        holding: fc.constantFrom('holder' as const, 'acting' as const),
        from: fc.nat(25),
        days: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 4 },
    ),
    { numRuns: 12, seed: 20261120 },
  )
  for (const seat of seats) {
    const { positionId } = await buildPosition(world)
    for (const { person, holding, from: first, days } of seat) {
      const personId = people[person] ?? ''
      const from = addDays(START, first)
      const to = addDays(from, days)
      const id = await appoint(world, { personId, positionId, holding, from, to })
      const basis = holding === 'holder' ? 'appointment' : 'acting'
      appointments.push({ id, positionId, personId, holding, basis, from, to })
    }
    await buildTask(world, { planId, assigner, doer: { positionId } })
  }
})
afterAll(() => world.close())

test('on every day each task names one position, and the answer of the rule for it', async () => {
  const kinds = new Set<string>()
  for (let day = 0; day < 40; day++) {
    world.today = addDays(START, day)
    const tasks = await world.inTenant((ctx) => listTasksOfPlan(ctx, planId))
    for (const { accountablePositionId, holder } of tasks) {
      expect(accountablePositionId).not.toBeNull()
      const own = appointments.filter((one) => one.positionId === accountablePositionId)
      const answer = accountableOn(own, world.today)
      kinds.add(answer.kind)
      if (answer.kind === 'uncovered') expect(holder).toBeNull()
      else {
        const { personId } = answer.appointment
        expect(holder).toMatchObject({ personId, holding: answer.kind })
      }
    }
  }
  expect(kinds).toEqual(new Set(['holder', 'acting', 'uncovered']))
})

test('the database refuses a task in work without a position, or with two states of it', async () => {
  for (const change of [
    'accountable_position_id = NULL, lead_unit_id = NULL',
    'lead_unit_id = NULL',
    'assigned_on = NULL',
  ]) {
    await expect(
      world.owner(`UPDATE tasks.task SET ${change} WHERE plan_id = $1`, [planId]),
    ).rejects.toThrow('check constraint')
  }
})
