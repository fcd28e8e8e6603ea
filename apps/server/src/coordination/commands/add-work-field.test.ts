import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildField, buildRegisterCast } from '../../testing/coordination-world.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const HEALTH = { name: 'Y tế', keywords: ['dịch bệnh', 'Dịch Bệnh', 'y tế'], description: '' }

test('a field is added with each of its words once, and the record shows it', async () => {
  const { keeper } = await buildRegisterCast(world)

  const response = await world.post(keeper, '/coordination/fields', HEALTH)

  expect(response.status).toBe(201)
  const { id } = await response.json()
  expect(await (await world.get(keeper, '/coordination')).json()).toMatchObject({
    fields: [{ id, name: 'Y tế', keywords: ['Dịch Bệnh'], rules: [], endedOn: null, version: 1 }],
  })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'work-field.added', subjectId: id, subjectLabel: 'Y tế', personId: keeper.personId },
  ])
})

test('a name that another field has, whatever its case and tone marks, is refused', async () => {
  const { keeper } = await buildRegisterCast(world)
  await buildField(world, 'Văn hóa')
  const response = await world.post(keeper, '/coordination/fields', {
    ...HEALTH,
    name: 'VĂN HOÁ',
  })
  expect(await refusalOf(response)).toEqual([409, 'work-field-name-taken'])
  expect(await auditEntries(world)).toEqual([])
})

test('somebody without the duty is refused, the head of a unit among them', async () => {
  const head = await buildOfficial(world)
  const response = await world.post(head, '/coordination/fields', HEALTH)
  expect(await refusalOf(response)).toEqual([403, 'coordination-manage-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})

test.each([
  ['no name', { name: ' ' }],
  ['a keyword without words', { keywords: [''] }],
  ['too many keywords', { keywords: Array.from({ length: 41 }, (_, index) => `từ ${index}`) }],
])('%s is refused', async (_, wrong) => {
  const { keeper } = await buildRegisterCast(world)
  const response = await world.post(keeper, '/coordination/fields', { ...HEALTH, ...wrong })
  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
})
