import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { appoint, buildPerson, buildPosition } from '../../testing/organization-world.ts'
import { buildWard } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'
import { can } from '../policy.ts'
import { listSeatPathsOf } from './list-seat-paths.ts'
import { loadActorPositions } from './list-actor-positions.ts'
import { isLookedAfter } from './list-looked-after.ts'

const world = await createWorld()
afterAll(() => world.close())

test('the lists and the rule agree on who looks after whom', async () => {
  const ward = await buildWard(world)
  const other = ward.others['personnel officer of another ward'] ?? ward.officer
  const seatOf = (unitId: string) =>
    buildPosition(world, { unitId, title: 'Chuyên viên', rank: 'member' })
  const spans: readonly (readonly [string, string | undefined])[] = [
    ['2020-01-01', '2024-01-01'],
    ['2024-01-02', '2026-11-19'],
    ['2024-01-02', '2026-11-20'],
    ['2024-01-02', undefined],
    ['2026-11-21', undefined],
    ['2026-12-01', '2026-12-31'],
  ]
  const people: string[] = [await buildPerson(world)]
  for (const first of spans) {
    for (const second of spans) {
      const personId = await buildPerson(world)
      people.push(personId)
      const given = [
        [ward.wardId, first],
        [ward.cityId, second],
      ] as const
      for (const [unitId, [from, to]] of given) {
        const { positionId } = await seatOf(unitId)
        await appoint(world, { personId, positionId, from, ...(to !== undefined && { to }) })
      }
    }
  }
  const officers = [ward.officer.personId, other.personId, ward.person.personId]
  const { positionId } = await buildPosition(world, {
    unitId: ward.cityId,
    title: 'Tổ chức',
    rank: 'member',
    duties: ['personnel-officer'],
  })
  const topOfficer = await buildPerson(world)
  await appoint(world, { personId: topOfficer, positionId })

  const found: number[] = []
  for (const officerId of [...officers, topOfficer]) {
    await world.inTenant(async (system) => {
      const actor: Actor = {
        kind: 'person',
        userId: newId(),
        personId: officerId,
        fullName: '',
        positions: await loadActorPositions(system, officerId),
        delegations: [],
      }
      const ctx = { ...system, actor }
      const rows = await ctx.db
        .selectFrom('people.person as p')
        .select('p.id')
        .where('p.tenant_id', '=', ctx.tenantId)
        .where('p.id', 'in', people)
        .where(isLookedAfter(ctx, sql.ref('p.id')))
        .execute()
      const paths = await listSeatPathsOf(ctx, people)
      const expected = people.filter((personId) =>
        can(actor, 'remove-person', { personId, unitPaths: paths.get(personId) ?? [] }),
      )
      expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
      found.push(rows.length)
    })
  }
  expect(found.at(-1)).toBe(people.length)
  expect(found[0]).toBeGreaterThan(5)
  expect(found[0]).toBeLessThan(people.length)
  expect(found.slice(1, 3)).toEqual([0, 0])
})
