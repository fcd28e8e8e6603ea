import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import {
  buildField,
  buildRegisterCast,
  buildRule,
  unitBody,
} from '../../testing/coordination-world.ts'
import { buildOfficial, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function setUp() {
  const cast = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  const rule = {
    scope: 'city',
    lead: unitBody(cast.health.unitId),
    supports: [unitBody(cast.works.unitId)],
    decision: '45/QĐ-UBND',
    from: '2026-11-01',
    to: null as string | null,
  }
  const add = (body: object = {}, sender = cast.keeper, id = fieldId) =>
    world.post(sender, `/coordination/fields/${id}/rules`, { ...rule, ...body })
  return { ...cast, fieldId, add }
}

test('a rule of the city names its lead and its supports in their order', async () => {
  const { keeper, fieldId, health, works, add } = await setUp()

  const response = await add()

  expect(response.status).toBe(201)
  const { id } = await response.json()
  expect(await (await world.get(keeper, '/coordination')).json()).toMatchObject({
    fields: [
      {
        rules: [
          {
            id,
            scope: 'city',
            lead: { body: unitBody(health.unitId), name: 'Sở Y tế' },
            supports: [{ body: unitBody(works.unitId), name: 'Sở Xây dựng' }],
            decision: '45/QĐ-UBND',
            from: '2026-11-01',
            to: null,
          },
        ],
      },
    ],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'coordination-rule.added',
      subjectId: fieldId,
      subjectLabel: 'Y tế',
      after: { id, lead: unitBody(health.unitId) },
    },
  ])
})

test('beside the rule of the city every ward has its own, led from inside the ward', async () => {
  const { add } = await setUp()
  await add()
  const inside = { kind: 'inside', name: 'Phòng Văn hóa - Xã hội' }
  const ward = { scope: 'ward', lead: inside, supports: [{ kind: 'place' }] }
  expect((await add(ward)).status).toBe(201)
})

describe('one unit leads a field in a scope on a day', () => {
  test('a second lead is refused, and the refusal names the other rule', async () => {
    const { fieldId, health, works, add } = await setUp()
    await buildRule(world, { fieldId, lead: unitBody(health.unitId) })
    const response = await add({ lead: unitBody(works.unitId), supports: [] })
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({
      code: 'coordination-rule-overlaps',
      detail: { vi: expect.stringMatching(/01\/01\/2026.*Sở Y tế \(12\/QĐ-UBND\)/) },
    })
    expect(await auditEntries(world)).toEqual([])
  })

  test.each([
    ['the day after its last', '2026-10-31', 201],
    ['its last day', '2026-11-01', 409],
  ])('a rule may begin %s: %s → %i', async (_, to, status) => {
    const { fieldId, health, add } = await setUp()
    await buildRule(world, { fieldId, lead: unitBody(health.unitId), to })
    expect((await add()).status).toBe(status)
  })

  test('two that are sent at the same moment do not both pass', async () => {
    const { add } = await setUp()
    expect(statusesOf(await Promise.all([add(), add()]))).toEqual([201, 409])
  })
})

test.each([
  ['in the city a division of no unit', { lead: { kind: 'inside', name: 'Phòng Y tế' } }],
  ['in every ward one unit of the city', { scope: 'ward' }],
  ['in the city the unit concerned as support', { supports: [{ kind: 'place' }] }],
])('%s does not lead: refused', async (_, body) => {
  const { add } = await setUp()
  expect(await refusalOf(await add(body))).toEqual([422, 'coordination-rule-body'])
})

test('nobody supports themselves, and nobody is named twice', async () => {
  const { add, health, works } = await setUp()
  for (const supports of [
    [unitBody(health.unitId)],
    [unitBody(works.unitId), unitBody(works.unitId)],
  ]) {
    expect(await refusalOf(await add({ supports }))).toEqual([422, 'coordination-rule-body'])
  }
})

test('refusals: no duty, no such field, days, a unit that has ended or does not exist', async () => {
  const { add, keeper, fieldId } = await setUp()
  const ended = await buildUnit(world, { validTo: '2026-06-30' })
  const refused = async (...given: Parameters<typeof add>) => refusalOf(await add(...given))

  expect(await refused({}, await buildOfficial(world))).toEqual([
    403,
    'coordination-manage-forbidden',
  ])
  expect(await refused({}, keeper, newId())).toEqual([404, 'work-field-not-found'])
  expect(await refused({ to: '2026-10-31' })).toEqual([422, 'coordination-rule-days'])
  for (const unitId of [ended, newId()]) {
    const answer = await refused({ lead: unitBody(unitId) })
    expect(answer).toEqual([404, 'unit-not-found'])
  }
  await world.owner('UPDATE coordination.field SET ended_on = $1 WHERE id = $2', [
    '2026-10-01',
    fieldId,
  ])
  expect(await refused()).toEqual([409, 'work-field-ended'])
  expect(await auditEntries(world)).toEqual([])
})
