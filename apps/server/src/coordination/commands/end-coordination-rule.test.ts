import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildField,
  buildRegisterCast,
  buildRule,
  unitBody,
} from '../../testing/coordination-world.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function setUp(to: string | null = null) {
  const cast = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  const ruleId = await buildRule(world, { fieldId, lead: unitBody(cast.health.unitId), to })
  const end = (lastDay: string, sender = cast.keeper, id = ruleId) =>
    world.post(sender, `/coordination/rules/${id}/end`, { lastDay })
  return { ...cast, fieldId, ruleId, end }
}

test('a rule ends on its last day, and the field stands without a lead afterwards', async () => {
  const { keeper, fieldId, end } = await setUp()

  expect((await end('2026-11-19')).status).toBe(204)

  expect(await (await world.get(keeper, '/coordination/gaps')).json()).toMatchObject({
    withoutLead: [{ fieldId, fieldName: 'Y tế' }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'coordination-rule.ended',
      subjectId: fieldId,
      before: { to: null },
      after: { to: '2026-11-19' },
    },
  ])
})

test('refusals: no duty, no such rule, before its first day, later than it was, over', async () => {
  const { keeper, end, ruleId } = await setUp('2026-12-31')
  const refused = async (...given: Parameters<typeof end>) => refusalOf(await end(...given))
  expect(await refused('2026-11-30', await buildOfficial(world))).toEqual([
    403,
    'coordination-manage-forbidden',
  ])
  expect(await refused('2026-11-30', keeper, newId())).toEqual([404, 'coordination-rule-not-found'])
  expect(await refused('2025-12-31')).toEqual([422, 'coordination-rule-days'])
  expect(await refused('2027-01-31')).toEqual([409, 'coordination-rule-over'])
  await world.owner('UPDATE coordination.rule SET valid_to = $1 WHERE id = $2', [
    '2026-11-19',
    ruleId,
  ])
  expect(await refused('2026-11-18')).toEqual([409, 'coordination-rule-over'])
  expect(await auditEntries(world)).toEqual([])
})
