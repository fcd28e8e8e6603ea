import type { RestructuringAct, RestructuringPreview } from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../demonstration/seeded-random.ts'
import { refreshStatistics } from '../platform/statistics.ts'
import { databaseRuns } from '../testing/database-runs.ts'
import { auditEntries } from '../testing/audit-log.ts'
import { buildRandomCity, type RandomCity, randomActs } from '../testing/random-city.ts'
import {
  applySeen,
  buildRestructuring,
  buildWork,
  NO_CHOICES,
  preview,
  reviseActs,
} from '../testing/restructurings-world.ts'
import { buildPlan } from '../testing/tasks-world.ts'
import { sweep } from '../testing/warnings-world.ts'
import { createWorld } from '../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

interface Task {
  readonly id: string
  readonly status: string
  readonly due: string | null
  readonly position: string | null
  readonly unit: string | null
  readonly assigner: string
  readonly verifier: string
  readonly submitter: string | null
}

const listTasks = () =>
  world.owner<Task & Record<string, unknown>>(
    `SELECT id, status, due_on::text AS due, first_due_on::text AS first,
       accountable_position_id AS position, lead_unit_id AS unit, assigner_position_id AS assigner,
       verifier_position_id AS verifier, submitted_by AS submitter, assigned_on::text AS assigned
     FROM tasks.task WHERE tenant_id = $1 ORDER BY id`,
    [world.tenantId],
  )

const isOpen = ({ status }: Task) => status !== 'verified' && status !== 'cancelled'

const lasting = async (table: string) =>
  new Set(
    (
      await world.owner<{ id: string }>(
        `SELECT id FROM organization.${table} WHERE tenant_id = $1 AND valid_to IS NULL`,
        [world.tenantId],
      )
    ).map(({ id }) => id),
  )

const listOpenWarnings = () =>
  world.owner<{ id: string; task: string; kind: string; opened: string }>(
    `SELECT id, task_id AS task, kind, opened_on::text AS opened FROM warnings.warning
     WHERE tenant_id = $1 AND closed_on IS NULL ORDER BY id`,
    [world.tenantId],
  )

const listAppointments = () =>
  world.owner<{ id: string; seat: string; person: string; from: string; to: string | null }>(
    `SELECT id, position_id AS seat, person_id AS person, valid_from::text AS "from",
       valid_to::text AS "to" FROM people.appointment WHERE tenant_id = $1 ORDER BY id`,
    [world.tenantId],
  )

/** Takes the suggestions of the preview, until none is left. */
async function settle(city: RandomCity, id: string, acts: readonly RestructuringAct[]) {
  const all = [...acts]
  let seen = await preview(world, city.keeper, id)
  for (let version = 2; version < 12; version++) {
    const suggestion = seen.problems.find(({ suggestion: act }) => act !== null)?.suggestion
    if (!suggestion) return seen
    all.push(suggestion)
    await reviseActs(world, city.keeper, { id, version, acts: all })
    seen = await preview(world, city.keeper, id)
  }
  return seen
}

async function snapshot() {
  return {
    tasks: await listTasks(),
    warnings: await listOpenWarnings(),
    appointments: await listAppointments(),
    units: await lasting('unit'),
    seats: await lasting('position'),
    entries: (await auditEntries(world)).length,
  }
}

type Snapshot = Awaited<ReturnType<typeof snapshot>>

/** All that must hold once it was applied, whatever the city and the acts. */
async function expectNothingLost(before: Snapshot, seen: RestructuringPreview, response: Response) {
  const { result } = (await response.json()) as {
    result: { carried: Record<string, number>; withoutSeat: { personId: string }[] }
  }
  const after = await snapshot()
  const same = ({ id, status, due, first, assigned }: Task & Record<string, unknown>) => ({
    id,
    status,
    due,
    first,
    assigned,
  })
  expect(after.tasks.map(same)).toEqual(before.tasks.map(same))
  for (const task of after.tasks.filter(isOpen)) {
    expect(after.seats, 'assigner').toContain(task.assigner)
    expect(after.seats, 'verifier').toContain(task.verifier)
    if (task.position === null) continue
    expect(after.seats, 'accountable').toContain(task.position)
    expect(after.units, 'lead').toContain(task.unit)
  }
  // What is done keeps the names of its time.
  const done = (tasks: readonly Task[]) => tasks.filter((task) => !isOpen(task))
  expect(done(after.tasks)).toEqual(done(before.tasks))

  expect(after.warnings).toEqual(before.warnings)
  expectAppointmentsKept(before, after, result.withoutSeat)
  await expectTreeIsSound()
  await expectPlacesAgree()
  expect(after.entries).toBe(before.entries + 1)
  expect(result.carried).toMatchObject({
    seatsMoved: seen.carried.seatsMoved,
    seatsAbolished: seen.carried.seatsAbolished,
    appointmentsEnded: seen.carried.appointmentsEnded,
    warnings: seen.carried.warnings,
  })
  expect(after.seats.size).toBe(seen.figures.total.after.positions)
  expect(after.units.size).toBe(seen.figures.total.after.units)
}

function expectAppointmentsKept(
  before: Snapshot,
  after: Snapshot,
  withoutSeat: readonly { readonly personId: string }[],
) {
  const ended = after.appointments.filter(({ to }) => to !== null)
  expect(after.appointments.map(({ id, seat, person, from }) => [id, seat, person, from])).toEqual(
    before.appointments.map(({ id, seat, person, from }) => [id, seat, person, from]),
  )
  for (const { seat, to } of ended) {
    expect(after.seats).not.toContain(seat)
    expect(to).toBe('2026-11-19')
  }
  const seated = new Set(
    after.appointments.filter(({ to }) => to === null).map(({ person }) => person),
  )
  const unseated = new Set(
    ended.map(({ person }) => person).filter((person) => !seated.has(person)),
  )
  expect(new Set(withoutSeat.map(({ personId }) => personId))).toEqual(unseated)
  for (const { seat, to } of after.appointments)
    if (to === null) expect(after.seats).toContain(seat)
}

async function expectTreeIsSound() {
  const wrong = await world.owner(
    `SELECT u.id FROM organization.unit u
     LEFT JOIN organization.unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
     WHERE u.tenant_id = $1 AND u.valid_to IS NULL AND (
       u.path <> coalesce(p.path, '{}') || u.id OR p.valid_to IS NOT NULL)`,
    [world.tenantId],
  )
  expect(wrong).toEqual([])
}

/** A task lies with the unit of its seat, a warning with the seat of its task. */
async function expectPlacesAgree() {
  const tasks = await world.owner(
    `SELECT t.id FROM tasks.task t JOIN organization.position p
       ON p.tenant_id = t.tenant_id AND p.id = t.accountable_position_id
     WHERE t.tenant_id = $1 AND t.status NOT IN ('verified', 'cancelled')
       AND p.unit_id <> t.lead_unit_id`,
    [world.tenantId],
  )
  const warnings = await world.owner(
    `SELECT w.id FROM warnings.warning w JOIN tasks.task t
       ON t.tenant_id = w.tenant_id AND t.id = w.task_id
     WHERE w.tenant_id = $1 AND w.closed_on IS NULL
       AND (w.position_id <> t.accountable_position_id OR w.unit_id <> t.lead_unit_id)`,
    [world.tenantId],
  )
  const support = await world.owner(
    `SELECT s.task_id FROM tasks.supporting_unit s
     JOIN tasks.task t ON t.tenant_id = s.tenant_id AND t.id = s.task_id
     JOIN organization.unit u ON u.tenant_id = s.tenant_id AND u.id = s.unit_id
     WHERE s.tenant_id = $1 AND t.status NOT IN ('verified', 'cancelled')
       AND u.valid_to IS NOT NULL`,
    [world.tenantId],
  )
  expect([tasks, warnings, support]).toEqual([[], [], []])
}

/** Nobody verifies what they did, whoever sits where afterwards. */
async function expectNobodyVerifiesTheirOwn() {
  const holders = await world.owner<{ seat: string; person: string }>(
    `SELECT position_id AS seat, person_id AS person FROM people.appointment
     WHERE tenant_id = $1 AND valid_to IS NULL AND holding = 'holder'`,
    [world.tenantId],
  )
  const personBySeat = new Map(holders.map(({ seat, person }) => [seat, person]))
  const acting = await world.owner<{ seat: string }>(
    `SELECT position_id AS seat FROM people.appointment
     WHERE tenant_id = $1 AND valid_to IS NULL AND holding = 'acting'`,
    [world.tenantId],
  )
  const hasActing = new Set(acting.map(({ seat }) => seat))
  const chair = (await listTasks()).map(({ verifier }) => verifier)
  for (const task of (await listTasks()).filter(isOpen)) {
    // Where somebody acts, or no superior is free, the rule of every day decides at the moment.
    if (task.position === null || hasActing.has(task.verifier) || hasActing.has(task.position)) {
      continue
    }
    const verifier = personBySeat.get(task.verifier)
    const doer = personBySeat.get(task.position)
    if (verifier === undefined || task.verifier === task.assigner) continue
    expect(verifier, `${task.id} of ${chair.length}`).not.toBe(doer)
  }
}

describe('whatever the city and the acts', () => {
  test('what can be applied loses nothing, and what cannot leaves everything as it was', async () => {
    const outcomes = { applied: 0, refused: 0 }
    const runs = databaseRuns(25)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        await world.reset()
        const random = seededRandom(seed)
        const city = await buildRandomCity(world, random, {
          wards: 3,
          departments: 2,
          tasksPerUnit: 6,
        })
        const acts = randomActs(random, city)
        const id = await buildRestructuring(world, city.keeper, acts)
        const seen = await settle(city, id, acts)
        const before = await snapshot()

        const response = await applySeen(world, city.keeper, id)

        const blocked = seen.problems.filter(({ severity }) => severity === 'blocks')
        const whole = { seed, acts, blocked, body: await response.clone().text() }
        expect(response.status, JSON.stringify(whole)).toBe(blocked.length === 0 ? 200 : 409)
        outcomes[blocked.length === 0 ? 'applied' : 'refused']++
        if (blocked.length > 0) {
          expect(await snapshot()).toEqual(before)
          return
        }
        await expectNothingLost(before, seen, response)
        await expectNobodyVerifiesTheirOwn()
      }),
      { numRuns: runs },
    )
    // A property that never applies anything would prove nothing.
    if (runs === 25) expect(outcomes.applied).toBeGreaterThan(5)
    if (runs === 25) expect(outcomes.refused).toBeGreaterThan(0)
    expect(outcomes.applied + outcomes.refused).toBe(runs)
  }, 600_000)
})

test('two wards of 250 open tasks each become one, and none is lost', async () => {
  await world.reset()
  const random = seededRandom(168)
  const city = await buildRandomCity(world, random, { wards: 2, departments: 0, tasksPerUnit: 0 })
  const wards = city.units.filter(({ kind }) => kind === 'ward').map(({ id }) => id)
  const planId = await buildPlan(world)
  for (const ward of wards) {
    const inside = city.units.filter(({ id, parentId }) => id === ward || parentId === ward)
    const seats = inside.flatMap(({ seats: own }) => own)
    const work = Array.from({ length: 250 }, (_, index) => ({
      planId,
      positionId: seats[index % seats.length]?.id ?? '',
      assignerId: city.chairId,
      status: 'accepted' as const,
      dueOn: index % 2 === 0 ? '2026-11-15' : '2026-12-31',
    }))
    await buildWork(world, work)
  }
  await refreshStatistics(world.platform.database)
  await sweep(world)
  const [first = ''] = wards
  const acts = [{ kind: 'merge' as const, unitIds: wards, into: first, ...NO_CHOICES }]
  const id = await buildRestructuring(world, city.keeper, acts)
  const seen = await settle(city, id, acts)
  const before = await snapshot()
  expect(before.tasks.filter(isOpen)).toHaveLength(500)
  expect(before.warnings.length).toBeGreaterThanOrEqual(250)

  const response = await applySeen(world, city.keeper, id)

  expect(response.status, JSON.stringify(seen.problems)).toBe(200)
  await expectNothingLost(before, seen, response)
}, 300_000)
