import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const WARD = {
  parentId: null,
  kind: 'ward',
  name: 'Phường Cầu Sen',
  shortName: 'P. Cầu Sen',
  code: 'H41.12',
  validFrom: '2026-01-01',
}

test('an administrator creates a unit below another, and the record shows it', async () => {
  const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  const parentId = await buildUnit(world, { kind: 'city' })

  const response = await world.post(administrator, '/units', { ...WARD, parentId })

  expect(response.status).toBe(201)
  const { id } = await response.json()
  const [row] = await world.owner('SELECT * FROM organization.unit WHERE id = $1', [id])
  expect(row).toMatchObject({ parent_id: parentId, path: [parentId, id], code: 'H41.12' })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'unit.created', subjectId: id, subjectLabel: 'Phường Cầu Sen', after: { parentId } },
  ])
})

describe('refusals leave nothing behind', () => {
  test('somebody without the duty', async () => {
    const head = await buildOfficial(world)
    const response = await world.post(head, '/units', WARD)
    expect(await refusalOf(response)).toEqual([403, 'unit-create-forbidden'])
    expect(await auditEntries(world)).toEqual([])
  })

  test.each([
    ['a parent that does not exist', {}, '0199b3a0-0000-7000-8000-000000000000'],
    ['a parent that begins later', { validFrom: '2026-02-01' }, null],
    ['a parent that has ended', { validTo: '2025-12-31' }, null],
  ] as const)('%s', async (_, parent, unknownId) => {
    const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
    const parentId = unknownId ?? (await buildUnit(world, parent as never))
    const response = await world.post(administrator, '/units', { ...WARD, parentId })
    expect(await refusalOf(response)).toEqual([404, 'unit-not-found'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('an identifier that another unit has', async () => {
    const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
    await buildUnit(world, { code: 'H41.12' })
    const response = await world.post(administrator, '/units', WARD)
    expect(await refusalOf(response)).toEqual([409, 'unit-code-taken'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('two units without an identifier are no conflict', async () => {
    const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
    await buildUnit(world)
    const response = await world.post(administrator, '/units', { ...WARD, code: null })
    expect(response.status).toBe(201)
  })
})
