import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const GROUP = { name: 'Văn phòng', category: 'support', requiredTraining: '', standards: '' }
const UNKNOWN = '0199b3a0-0000-7000-8000-000000000000'

async function buildGroup(name: string): Promise<string> {
  const response = await world.post(administrator, '/job-groups', { ...GROUP, name })
  return (await response.json()).id
}

test('a group is said anew, and may keep its name', async () => {
  const id = await buildGroup('Văn phòng')
  const body = { ...GROUP, category: 'professional', standards: 'Soạn thảo văn bản' }
  expect((await world.patch(administrator, `/job-groups/${id}`, body)).status).toBe(204)
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'job-group.revised',
    subjectId: id,
    before: { category: 'support' },
    after: { category: 'professional', standards: 'Soạn thảo văn bản' },
  })
})

test('refused with the name of another, for an unknown group, and without the duty', async () => {
  await buildGroup('Kế toán')
  const id = await buildGroup('Văn phòng')
  const path = `/job-groups/${id}`
  const taken = await world.patch(administrator, path, { ...GROUP, name: 'KẾ TOÁN' })
  expect(await refusalOf(taken)).toEqual([409, 'job-group-name-taken'])
  const missing = await world.patch(administrator, `/job-groups/${UNKNOWN}`, GROUP)
  expect(await refusalOf(missing)).toEqual([404, 'job-group-not-found'])
  const forbidden = await world.patch(await buildOfficial(world), path, GROUP)
  expect(await refusalOf(forbidden)).toEqual([403, 'job-group-forbidden'])
  expect(await auditEntries(world)).toHaveLength(2)
})
