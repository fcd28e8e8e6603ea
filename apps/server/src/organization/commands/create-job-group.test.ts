import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildPosition, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const GROUP = {
  name: 'Chuyên viên tư pháp – hộ tịch',
  category: 'professional',
  requiredTraining: 'Cử nhân luật; chứng chỉ bồi dưỡng nghiệp vụ hộ tịch',
  standards: 'Đọc và áp dụng được văn bản về hộ tịch',
}

test('a group says what it requires, and counts the seats in it', async () => {
  const response = await world.post(administrator, '/job-groups', GROUP)
  expect(response.status).toBe(201)
  const { id } = await response.json()
  await buildPosition(world, { jobGroupId: id })
  await buildPosition(world, { jobGroupId: id, validTo: '2026-10-31' as never })

  const list = await (await world.get(await world.account(), '/job-groups')).json()

  expect(list.entries).toEqual([{ ...GROUP, id, seats: 1 }])
  expect(await auditEntries(world)).toMatchObject([
    { action: 'job-group.created', subjectId: id, subjectLabel: GROUP.name, after: GROUP },
  ])
})

test('a name that differs only in marks and case is refused, and so is who has no duty', async () => {
  await world.post(administrator, '/job-groups', GROUP)
  const same = { ...GROUP, name: 'chuyen vien Tu phap - Ho tich' }
  const taken = await world.post(administrator, '/job-groups', same)
  expect(await refusalOf(taken)).toEqual([409, 'job-group-name-taken'])
  const head = await buildOfficial(world)
  const forbidden = await world.post(head, '/job-groups', { ...GROUP, name: 'Khác' })
  expect(await refusalOf(forbidden)).toEqual([403, 'job-group-forbidden'])
  expect(await auditEntries(world)).toHaveLength(1)
})
