import { afterAll, expect, test } from 'vitest'
import {
  buildField,
  buildRegisterCast,
  buildRule,
  unitBody,
} from '../../testing/coordination-world.ts'
import { unzip } from '../../testing/unzip.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
await world.reset()
afterAll(() => world.close())

test('the register is written line by line, as text and as a spreadsheet', async () => {
  const { keeper, health, works } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế', ['dịch bệnh'])
  await buildRule(world, {
    fieldId,
    lead: unitBody(health.unitId),
    supports: [unitBody(works.unitId)],
  })
  await buildRule(world, { fieldId, scope: 'ward', lead: { kind: 'place' }, to: '2026-12-31' })
  await buildField(world, 'Đất đai')

  const csv = await world.get(keeper, '/coordination/export?format=csv')
  expect(csv.headers.get('content-disposition')).toContain('quy-che-phoi-hop.csv')
  const lines = (await csv.text()).split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[1]).toMatch(/^Đất đai/)
  expect(lines.slice(2, 4).toSorted()[0]).toContain('Chính phường đó')
  expect(lines.join()).toContain('Sở Y tế')

  const xlsx = await world.get(keeper, '/coordination/export?format=xlsx')
  const files = unzip(new Uint8Array(await xlsx.arrayBuffer()))
  expect([...files.values()].some((text) => text.includes('Sở Xây dựng'))).toBe(true)
})
