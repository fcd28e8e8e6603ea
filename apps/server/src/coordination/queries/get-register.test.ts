import { afterAll, beforeEach, expect, test } from 'vitest'
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

async function namesOf(search: string): Promise<string[]> {
  const reader = await buildOfficial(world)
  const response = await world.get(reader, `/coordination?search=${encodeURIComponent(search)}`)
  const { fields } = await response.json()
  return fields.map(({ name }: { name: string }) => name)
}

test('everybody in the tenant reads it, by name, and only the keeper may change it', async () => {
  const { keeper } = await buildRegisterCast(world)
  for (const name of ['Y tế', 'Đất đai', 'Ánh sáng']) await buildField(world, name)
  const official = await buildOfficial(world, { rank: 'member' })

  const read = await (await world.get(official, '/coordination')).json()

  expect(read.fields.map(({ name }: { name: string }) => name)).toEqual([
    'Ánh sáng',
    'Đất đai',
    'Y tế',
  ])
  expect(read.abilities).toEqual([])
  const kept = await (await world.get(keeper, '/coordination')).json()
  expect(kept.abilities).toEqual(['manage'])
})

test('a search folds marks and finds by name, keyword, unit and decision', async () => {
  const { health, works } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế', ['dịch bệnh'])
  await buildField(world, 'Đất đai')
  await buildRule(world, {
    fieldId,
    lead: unitBody(health.unitId),
    supports: [unitBody(works.unitId)],
  })
  for (const search of ['y te', 'DICH', 'so xay dung', '12/QĐ', 'bệnh xây']) {
    expect(await namesOf(search), search).toEqual(['Y tế'])
  }
  expect(await namesOf('dat')).toEqual(['Đất đai'])
  expect(await namesOf('thuế')).toEqual([])
})

test('a field that has ended comes only when it is searched for', async () => {
  await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  await world.owner('UPDATE coordination.field SET ended_on = $1 WHERE id = $2', [
    '2026-11-19',
    fieldId,
  ])
  expect(await namesOf('')).toEqual([])
  expect(await namesOf('y tế')).toEqual(['Y tế'])
})
