import { isoDate } from '@roviec/calendar'
import { DELEGATION_SCOPES, type DelegationScope } from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { actorWith, delegationOf } from '../testing/actors.ts'
import { buildPerson, buildPosition, buildUnit } from '../testing/organization-world.ts'
import { createWorld } from '../testing/world.ts'
import type { PlanRecord } from './plan.ts'
import { can, type PlanCase, whereVisible } from './policy.ts'
import { planFromRow } from './plan-rows.ts'
import { selectVisiblePlans } from './queries/select-visible-plans.ts'
import { listAudiences, replaceAudience } from './audience-repository.ts'
import { findSigningUnits } from './repository.ts'

const world = await createWorld()
afterAll(() => world.close())

// A city with two bodies, each with a division; a seat in every unit.
const cityId = await buildUnit(world, { kind: 'city' })
const paths = [[cityId]]
const kindByUnitId = new Map([[cityId, 'city']])
for (const kind of ['division', 'office'] as const) {
  const unitId = await buildUnit(world, { parentId: cityId })
  const divisionId = await buildUnit(world, { parentId: unitId, kind })
  kindByUnitId.set(unitId, 'department').set(divisionId, kind)
  paths.push([cityId, unitId], [cityId, unitId, divisionId])
}
const seats = await Promise.all(
  paths.map(async (unitPath) => {
    const unitId = unitPath.at(-1) ?? ''
    const unitKind = kindByUnitId.get(unitId) ?? ''
    return { ...(await buildPosition(world, { unitId })), unitId, unitPath, unitKind }
  }),
)
const personIds = [await buildPerson(world), await buildPerson(world)]

const seat = fc.constantFrom(...seats)
const unitId = seat.map((one) => one.unitId)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const plan = fc.record({
  status: fc.constantFrom('draft', 'published', 'closed'),
  visibility: fc.constantFrom('tenant', 'units'),
  uploadedByPersonId: maybe(fc.constantFrom(...personIds)),
  uploadedByUnitId: maybe(unitId),
  signingPositionId: maybe(seat.map((one) => one.positionId)),
  audience: fc.uniqueArray(
    fc.record({ unitId, relation: fc.constantFrom('named' as const, 'superior' as const) }),
    { maxLength: 3, selector: (entry) => `${entry.unitId} ${entry.relation}` },
  ),
})

const held = fc.record({
  seat,
  rank: fc.constantFrom('head', 'deputy', 'member'),
  isClerk: fc.boolean(),
})
const person: fc.Arbitrary<Actor> = fc
  .record({
    personId: maybe(fc.constantFrom(...personIds)),
    positions: fc.array(held, { maxLength: 2 }),
    delegated: fc.array(
      fc.record({
        seat,
        scopes: fc.subarray<DelegationScope>([...DELEGATION_SCOPES], { minLength: 1 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ personId, positions, delegated }) => ({
    ...actorWith(null),
    delegations: delegated.map(({ seat: one, scopes }) => delegationOf(one, scopes)),
    personId,
    positions: positions.flatMap(({ seat: one, rank, isClerk }) => {
      const { positions: described } = actorWith({
        ...one,
        rank: rank as 'head',
        duties: isClerk ? ['plan-clerk'] : [],
      })
      return described
    }),
  }))
const actor = fc.oneof(
  { weight: 1, arbitrary: fc.constant(SYSTEM_ACTOR) },
  { weight: 9, arbitrary: person },
)

test('a list shows exactly the plans that "can view" allows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(plan, { minLength: 1, maxLength: 6 }),
      actor,
      async (given, reader) => {
        await world.owner('DELETE FROM plans.plan WHERE tenant_id = $1', [world.tenantId])
        const cases = await keep(given)
        const visible = cases.filter((planCase) => can(reader, 'view', planCase))

        const listed = await world.inTenant(async (ctx) => {
          const rows = await ctx.db
            .selectFrom('plans.plan')
            .select('id')
            .where('tenant_id', '=', ctx.tenantId)
            .where(whereVisible(ctx))
            .execute()
          return [rows, await selectVisiblePlans(ctx).execute()]
        }, reader)

        const idsOf = (rows: readonly { readonly id: string }[]) =>
          rows.map(({ id }) => id).toSorted()
        expect(idsOf(listed[0] ?? [])).toEqual(idsOf(visible.map((one) => one.plan)))
        expect(idsOf(listed[1] ?? [])).toEqual(
          idsOf(visible.map((one) => one.plan).filter(({ status }) => status !== 'draft')),
        )
      },
    ),
    { numRuns: 150 },
  )
})

type GivenPlan = typeof plan extends fc.Arbitrary<infer T> ? T : never

async function keep(given: readonly GivenPlan[]): Promise<PlanCase[]> {
  return world.inTenant(async (ctx) => {
    const records: PlanRecord[] = []
    for (const { audience, ...one } of given) {
      const row = await ctx.db
        .insertInto('plans.plan')
        .values({
          tenant_id: ctx.tenantId,
          id: newId(),
          status: one.status,
          number: null,
          kind: 'plan',
          title: 'Kế hoạch',
          world: 'state',
          visibility: one.visibility,
          search_key: 'ke hoach',
          signing_position_id: one.signingPositionId,
          file_name: 'ke-hoach.txt',
          media_type: 'text/plain',
          file_sha256: '0'.repeat(64),
          uploaded_by_person_id: one.uploadedByPersonId,
          uploaded_by_unit_id: one.uploadedByUnitId,
          uploaded_by_name: 'Văn thư',
          created_at: ctx.now,
          published_on: isoDate('2026-11-20'),
          closed_on: isoDate('2026-11-20'),
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      await replaceAudience(ctx, row.id, audience)
      records.push(planFromRow(row))
    }
    const ids = records.map(({ id }) => id)
    const audiences = await listAudiences(ctx, ids)
    const signingUnits = await findSigningUnits(ctx, records)
    return records.map((record) => ({
      plan: record,
      signingUnitId: signingUnits.get(record.id) ?? null,
      namedUnitIds: audiences.get(record.id)?.named ?? new Set(),
      superiorUnitIds: audiences.get(record.id)?.superior ?? new Set(),
    }))
  })
}
