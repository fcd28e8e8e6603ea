import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPosition, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
let groupId: string
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  const group = { name: 'Văn thư', category: 'support', requiredTraining: '', standards: '' }
  groupId = (await (await world.post(administrator, '/job-groups', group)).json()).id
})
afterAll(() => world.close())

test('a group that nothing names is removed', async () => {
  expect((await world.delete(administrator, `/job-groups/${groupId}`)).status).toBe(204)
  expect((await (await world.get(administrator, '/job-groups')).json()).entries).toEqual([])
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'job-group.removed',
    subjectId: groupId,
    before: { name: 'Văn thư' },
  })
})

test('refused while a seat names it, once it is gone, and without the duty', async () => {
  const { positionId } = await buildPosition(world, { jobGroupId: groupId })
  const used = await world.delete(administrator, `/job-groups/${groupId}`)
  expect(await refusalOf(used)).toEqual([409, 'job-group-used'])
  const forbidden = await world.delete(await buildOfficial(world), `/job-groups/${groupId}`)
  expect(await refusalOf(forbidden)).toEqual([403, 'job-group-forbidden'])
  await world.post(administrator, `/positions/${positionId}/traits`, { jobGroupId: null })
  await world.delete(administrator, `/job-groups/${groupId}`)
  const gone = await world.delete(administrator, `/job-groups/${groupId}`)
  expect(await refusalOf(gone)).toEqual([404, 'job-group-not-found'])
})
