import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('an administrator enters a person, and the record shows it', async () => {
  const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })

  const response = await world.post(administrator, '/people', { fullName: ' Đặng  Văn Phúc ' })

  expect(response.status).toBe(201)
  const { id } = await response.json()
  const [row] = await world.owner('SELECT full_name, search_key FROM people.person WHERE id = $1', [
    id,
  ])
  expect(row).toEqual({ full_name: 'Đặng Văn Phúc', search_key: 'dang van phuc' })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'person.created', subjectId: id, subjectLabel: 'Đặng Văn Phúc' },
  ])
})

test('somebody without the duty enters nobody, and nothing is recorded', async () => {
  const head = await buildOfficial(world)
  const response = await world.post(head, '/people', { fullName: 'Đặng Văn Phúc' })
  expect(await refusalOf(response)).toEqual([403, 'person-create-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})
