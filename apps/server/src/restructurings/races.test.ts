import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildPerson } from '../testing/organization-world.ts'
import { buildDraft, publish } from '../testing/plans-world.ts'
import { buildRestructuring, buildWork, preview } from '../testing/restructurings-world.ts'
import { buildEvidence } from '../testing/tasks-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../testing/two-wards.ts'
import { createWorld } from '../testing/world.ts'

// On PostgreSQL these requests really meet; PGlite lets one wait for the other.

const world = await createWorld()
afterAll(() => world.close())
let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

/** Open work that names a seat or unit which is no more. */
const listLost = () =>
  world.owner(
    `SELECT t.id FROM tasks.task t
     JOIN organization.position p
       ON p.tenant_id = t.tenant_id AND p.id = t.accountable_position_id
     JOIN organization.unit u ON u.tenant_id = t.tenant_id AND u.id = t.lead_unit_id
     WHERE t.tenant_id = $1 AND t.status NOT IN ('verified', 'cancelled')
       AND (p.valid_to IS NOT NULL OR u.valid_to IS NOT NULL OR p.unit_id <> u.id)`,
    [world.tenantId],
  )

const prepare = async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)])
  const { digest } = await preview(world, city.keeper, id)
  return () => world.post(city.keeper, `/restructurings/${id}/apply`, { digest })
}

test('results that are submitted while wards merge are kept', async () => {
  const work = Array.from({ length: 8 }, (_, index) => ({
    planId: city.planId,
    positionId: (index % 2 === 0 ? city.lotus : city.millClerk).positionId,
    assignerId: city.chair.positionId,
    status: 'accepted' as const,
    dueOn: '2026-12-15',
  }))
  const ids = await buildWork(world, work)
  const files = new Map<string, string>()
  for (const id of ids) files.set(id, await buildEvidence(world, id))
  const apply = await prepare()

  const [applied, ...submitted] = await Promise.all([
    apply(),
    ...ids.map((id, index) =>
      world.post(index % 2 === 0 ? city.lotus : city.millClerk, `/tasks/${id}/submit`, {
        note: 'Đã xong',
        evidenceIds: [files.get(id)],
      }),
    ),
  ])

  expect(applied.status).toBe(200)
  expect(submitted.map(({ status }) => status)).toEqual(ids.map(() => 200))
  const states = await world.owner<{ status: string }>(
    'SELECT status FROM tasks.task WHERE tenant_id = $1',
    [world.tenantId],
  )
  expect(states.map(({ status }) => status)).toEqual(ids.map(() => 'submitted'))
  expect(await listLost()).toEqual([])
})

test('an appointment that is made while wards merge either ends with the seat or comes too late', async () => {
  const persons = [await buildPerson(world), await buildPerson(world)]
  const apply = await prepare()
  const acting = (personId: string, positionId: string) =>
    world.post(city.keeper, '/appointments', {
      personId,
      positionId,
      holding: 'acting',
      from: '2026-11-01',
      to: null,
      decision: '9/QĐ',
    })

  const [applied, toAbolished, toMoved] = await Promise.all([
    apply(),
    acting(persons[0] ?? '', city.mill.positionId),
    acting(persons[1] ?? '', city.millClerk.positionId),
  ])

  expect(applied.status).toBe(200)
  // Made before, it ended with the seat; after, the seat was no more on those days.
  expect([201, 422]).toContain(toAbolished.status)
  expect(toMoved.status).toBe(201)
  const lasting = await world.owner<{ seat: string }>(
    `SELECT a.position_id AS seat FROM people.appointment a
     JOIN organization.position p ON p.tenant_id = a.tenant_id AND p.id = a.position_id
     WHERE a.tenant_id = $1 AND a.valid_to IS NULL AND p.valid_to IS NOT NULL`,
    [world.tenantId],
  )
  expect(lasting).toEqual([])
})

test('a plan that is published while wards merge gives no work to a seat that is no more', async () => {
  const clerk = city.keeper
  await world.owner(
    `UPDATE organization.position SET duties = duties || '{plan-clerk}'
     WHERE tenant_id = $1 AND id = $2`,
    [world.tenantId, clerk.positionId],
  )
  const draft = await buildDraft(world, clerk, {
    change: () => ({ accountablePositionId: city.mill.positionId, supportingUnitIds: [] }),
  })
  await world.owner(
    'UPDATE plans.plan SET signing_position_id = $3 WHERE tenant_id = $1 AND id = $2',
    [world.tenantId, draft.id, city.chair.positionId],
  )
  const apply = await prepare()

  const [applied, published] = await Promise.all([apply(), publish(world, clerk, draft)])

  expect(applied.status).toBe(200)
  // Published before, its work was carried; after, the draft had changed and is read again.
  expect([200, 412]).toContain(published.status)
  expect(await listLost()).toEqual([])
})
