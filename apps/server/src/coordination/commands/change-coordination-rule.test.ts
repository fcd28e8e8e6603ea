import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildField,
  buildRegisterCast,
  buildRule,
  unitBody,
} from '../../testing/coordination-world.ts'
import { buildOfficial, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { carryCoordination } from '../index.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function setUp(given: { to?: string } = {}) {
  const cast = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  const ruleId = await buildRule(world, { fieldId, lead: unitBody(cast.health.unitId), ...given })
  const body = {
    lead: unitBody(cast.works.unitId),
    supports: [unitBody(cast.health.unitId)],
    decision: '99/QĐ-UBND',
    from: '2026-12-01',
    to: null as string | null,
  }
  const change = (wrong: object = {}, sender = cast.keeper, id = ruleId) =>
    world.patch(sender, `/coordination/rules/${id}`, { ...body, ...wrong })
  const rules = async () => {
    const register = await (await world.get(cast.keeper, '/coordination')).json()
    return register.fields[0].rules as object[]
  }
  return { ...cast, fieldId, ruleId, change, rules }
}

test('from a later day on another rule takes over, and the one before stays as history', async () => {
  const { ruleId, fieldId, change, rules } = await setUp()

  const response = await change()

  expect(response.status).toBe(200)
  const { id } = await response.json()
  expect(id).not.toBe(ruleId)
  expect(await rules()).toMatchObject([
    { id, lead: { name: 'Sở Xây dựng' }, from: '2026-12-01', to: null, decision: '99/QĐ-UBND' },
    { id: ruleId, lead: { name: 'Sở Y tế' }, from: '2026-01-01', to: '2026-11-30' },
  ])
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'coordination-rule.changed',
      subjectId: fieldId,
      before: { id: ruleId, decision: '12/QĐ-UBND', to: null },
      after: { id, decision: '99/QĐ-UBND', from: '2026-12-01' },
    },
  ])
})

test('from its own first day on a rule is corrected', async () => {
  const { ruleId, change, rules } = await setUp()
  const response = await change({ from: '2026-01-01' })
  expect(await response.json()).toEqual({ id: ruleId })
  expect(await rules()).toMatchObject([
    {
      id: ruleId,
      lead: { name: 'Sở Xây dựng' },
      supports: [{ name: 'Sở Y tế' }],
      from: '2026-01-01',
      to: null,
    },
  ])
})

test('refusals leave nothing behind', async () => {
  const { change, keeper, health, fieldId, ruleId, rules } = await setUp({ to: '2026-12-31' })
  await buildRule(world, { fieldId, lead: unitBody(health.unitId), from: '2027-01-01' })
  const refused = async (...given: Parameters<typeof change>) => refusalOf(await change(...given))

  const stranger = await buildOfficial(world)
  expect(await refused({}, stranger)).toEqual([403, 'coordination-manage-forbidden'])
  expect(await refused({}, keeper, newId())).toEqual([404, 'coordination-rule-not-found'])
  expect(await refused({ from: '2025-12-31' })).toEqual([422, 'coordination-rule-days'])
  expect(await refused({ to: '2026-11-30' })).toEqual([422, 'coordination-rule-days'])
  expect(await refused({ supports: [], lead: { kind: 'place' } })).toEqual([
    422,
    'coordination-rule-body',
  ])
  expect(await refused({ lead: unitBody(newId()) })).toEqual([404, 'unit-not-found'])
  expect(await refused()).toEqual([409, 'coordination-rule-overlaps'])
  expect(await rules()).toMatchObject([{}, { id: ruleId, to: '2026-12-31' }])
  expect(await auditEntries(world)).toEqual([])
})

test('a rule that is over is history, and cannot be changed', async () => {
  const { change } = await setUp({ to: '2026-11-19' })
  expect(await refusalOf(await change())).toEqual([409, 'coordination-rule-over'])
})

test('the units that take over after a merger stand in the rules from that day on', async () => {
  const { health, works, rules, ruleId } = await setUp()
  const merged = await buildUnit(world, { name: 'Sở Y tế và Xây dựng' })
  const carried = {
    units: new Map([[health.unitId, merged]]),
    positions: new Map<string, string>(),
  }

  expect(await world.inTenant((ctx) => carryCoordination(ctx, carried))).toBe(1)

  expect(await rules()).toMatchObject([
    { lead: { name: 'Sở Y tế và Xây dựng' }, from: '2026-11-20', to: null },
    { id: ruleId, lead: { name: 'Sở Y tế' }, from: '2026-01-01', to: '2026-11-19' },
  ])
  const other = { ...carried, units: new Map([[works.unitId, merged]]) }
  expect(await world.inTenant((ctx) => carryCoordination(ctx, other))).toBe(0)
})
