import { afterAll, beforeEach, expect, test } from 'vitest'
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

const gaps = async () => (await world.get(await buildOfficial(world), '/coordination/gaps')).json()

async function succeed(from: string, to: string): Promise<void> {
  await world.owner(
    `INSERT INTO organization.unit_succession (tenant_id, from_unit_id, to_unit_id, on_date, decision)
     VALUES ($1, $2, $3, '2026-07-01', '1/NQ')`,
    [world.tenantId, from, to],
  )
}

test('a register without gaps says nothing', async () => {
  const { health } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  await buildRule(world, { fieldId, lead: unitBody(health.unitId) })
  expect(await gaps()).toEqual({ withoutLead: [], endedUnits: [], sharedKeywords: [] })
})

test('a field whose rule has not begun, or is over, has no lead today', async () => {
  const { health } = await buildRegisterCast(world)
  const lead = unitBody(health.unitId)
  const later = await buildField(world, 'Đất đai')
  await buildRule(world, { fieldId: later, lead, from: '2026-11-21' })
  const over = await buildField(world, 'Y tế')
  await buildRule(world, { fieldId: over, lead, to: '2026-11-19' })
  expect(await gaps()).toMatchObject({
    withoutLead: [{ fieldName: 'Đất đai' }, { fieldName: 'Y tế' }],
  })
})

test('a unit that has ended is named with those that took over, through every succession', async () => {
  const { works } = await buildRegisterCast(world)
  const ended = await buildUnit(world, { name: 'Sở Y tế cũ', validTo: '2026-06-30' })
  const between = await buildUnit(world, { name: 'Sở tạm', validTo: '2026-09-30' })
  const heirs = [await buildUnit(world, { name: 'Sở A' }), await buildUnit(world, { name: 'Sở B' })]
  await succeed(ended, between)
  for (const heir of heirs) await succeed(between, heir)
  const fieldId = await buildField(world, 'Y tế')
  const ruleId = await buildRule(world, {
    fieldId,
    lead: unitBody(ended),
    supports: [unitBody(works.unitId)],
  })

  expect(await gaps()).toMatchObject({
    withoutLead: [],
    endedUnits: [
      {
        ruleId,
        role: 'lead',
        unitName: 'Sở Y tế cũ',
        endedOn: '2026-06-30',
        successors: [{ unitName: 'Sở A' }, { unitName: 'Sở B' }],
      },
    ],
  })
})

test('words that name two fields are listed, whatever their tone marks', async () => {
  await buildRegisterCast(world)
  await buildField(world, 'Thủy lợi', ['kênh mương'])
  await buildField(world, 'Nông nghiệp', ['thuỷ lợi'])
  expect(await gaps()).toMatchObject({
    sharedKeywords: [{ fields: [{ fieldName: 'Nông nghiệp' }, { fieldName: 'Thủy lợi' }] }],
  })
})
