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

test('a field ends with the rules that would last longer; what was over stays as it was', async () => {
  const { keeper, health, works } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  const over = await buildRule(world, { fieldId, lead: unitBody(works.unitId), to: '2026-06-30' })
  const lasting = await buildRule(world, {
    fieldId,
    lead: unitBody(health.unitId),
    from: '2026-07-01',
  })

  const response = await world.post(keeper, `/coordination/fields/${fieldId}/end`, {
    lastDay: '2026-12-31',
  })

  expect(response.status).toBe(204)
  expect(await (await world.get(keeper, '/coordination')).json()).toMatchObject({
    fields: [
      {
        endedOn: '2026-12-31',
        rules: [
          { id: lasting, to: '2026-12-31' },
          { id: over, to: '2026-06-30' },
        ],
      },
    ],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'work-field.ended',
      subjectId: fieldId,
      after: { endedOn: '2026-12-31', ruleCount: 1 },
      details: [{ id: lasting, to: '2026-12-31' }],
    },
  ])
})

test('the name of an ended field is free again', async () => {
  const { keeper } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  await world.post(keeper, `/coordination/fields/${fieldId}/end`, { lastDay: '2026-11-19' })
  const again = { name: 'Y tế', keywords: [], description: '' }
  expect((await world.post(keeper, '/coordination/fields', again)).status).toBe(201)
})

test('refusals: no duty, no such field, ended already, a rule that begins later', async () => {
  const { keeper, health } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  await buildRule(world, { fieldId, lead: unitBody(health.unitId), from: '2026-12-01' })
  const end = async (sender: typeof keeper, id: string, lastDay = '2026-11-30') =>
    refusalOf(await world.post(sender, `/coordination/fields/${id}/end`, { lastDay }))

  expect(await end(await buildOfficial(world), fieldId)).toEqual([
    403,
    'coordination-manage-forbidden',
  ])
  expect(await end(keeper, newId())).toEqual([404, 'work-field-not-found'])
  expect(await end(keeper, fieldId)).toEqual([422, 'coordination-rule-days'])
  expect(await auditEntries(world)).toEqual([])
  await world.post(keeper, `/coordination/fields/${fieldId}/end`, { lastDay: '2026-12-31' })
  expect(await end(keeper, fieldId)).toEqual([409, 'work-field-ended'])
})
