import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildField, buildRegisterCast } from '../../testing/coordination-world.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const CHANGE = { name: 'Y tế công cộng', keywords: ['dịch bệnh'], description: 'Phòng bệnh.' }
const change = (keeper: Official, fieldId: string, body: object = CHANGE, version = 1) =>
  world.patch(keeper, `/coordination/fields/${fieldId}`, body, { 'if-match': `"${version}"` })

test('a field gets another name and other words, and the record shows both sides', async () => {
  const { keeper } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')

  const response = await change(keeper, fieldId)

  expect(response.status).toBe(204)
  expect(await (await world.get(keeper, '/coordination')).json()).toMatchObject({
    fields: [{ id: fieldId, ...CHANGE, version: 2 }],
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'work-field.changed',
      subjectId: fieldId,
      before: { name: 'Y tế', keywords: [] },
      after: { name: 'Y tế công cộng', keywords: ['dịch bệnh'] },
    },
  ])
})

test('a field keeps its own name while its words change', async () => {
  const { keeper } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  const response = await change(keeper, fieldId, { ...CHANGE, name: 'y tế' })
  expect(response.status).toBe(204)
})

test.each([
  ['what was read is outdated', { version: 2 }, [412, 'version-outdated']],
  ['the name of another field', { name: 'Văn hóa' }, [409, 'work-field-name-taken']],
  ['a field that does not exist', { unknown: true }, [404, 'work-field-not-found']],
  ['a field that has ended', { ended: true }, [409, 'work-field-ended']],
  ['somebody without the duty', { stranger: true }, [403, 'coordination-manage-forbidden']],
] as const)('%s: refused, and nothing is recorded', async (_, given, expected) => {
  const { keeper } = await buildRegisterCast(world)
  const fieldId = await buildField(world, 'Y tế')
  await buildField(world, 'Văn hóa')
  if ('ended' in given) {
    await world.owner('UPDATE coordination.field SET ended_on = $1 WHERE id = $2', [
      '2026-10-01',
      fieldId,
    ])
  }
  const sender = 'stranger' in given ? await buildOfficial(world) : keeper
  const response = await change(
    sender,
    'unknown' in given ? newId() : fieldId,
    { ...CHANGE, name: 'name' in given ? given.name : CHANGE.name },
    'version' in given ? given.version : 1,
  )
  expect(await refusalOf(response)).toEqual(expected)
  expect(await auditEntries(world)).toEqual([])
})
