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

const GROUP = { name: 'Lãnh đạo', category: 'leadership', requiredTraining: '', standards: '' }

const classify = (positionId: string, body: object) =>
  world.post(administrator, `/positions/${positionId}/traits`, body)

test('what is said holds at once, what is not said stays', async () => {
  const group = await (await world.post(administrator, '/job-groups', GROUP)).json()
  const { positionId } = await buildPosition(world, { duties: ['plan-clerk'], sensitive: true })
  const said = { code: 'CV-01', jobGroupId: group.id, termMonths: 60, nonLocalRequired: true }

  expect((await classify(positionId, said)).status).toBe(204)

  const path = `/positions/${positionId}/history`
  expect(await (await world.get(administrator, path)).json()).toMatchObject({
    position: {
      code: 'CV-01',
      jobGroup: { id: group.id, name: 'Lãnh đạo' },
      termMonths: 60,
      nonLocalRequired: true,
      sensitive: true,
      unpaid: false,
      duties: ['plan-clerk'],
    },
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'position.classified',
    subjectId: positionId,
    before: { code: null, termMonths: null },
    after: { code: 'CV-01', termMonths: 60 },
  })
})

test('a duty is given and taken, and the record shows it', async () => {
  const { positionId } = await buildPosition(world)
  expect((await classify(positionId, { duties: ['auditor', 'auditor'] })).status).toBe(204)
  expect((await classify(positionId, { duties: [] })).status).toBe(204)
  expect(await auditEntries(world)).toMatchObject([
    { before: { duties: [] }, after: { duties: ['auditor'] } },
    { before: { duties: ['auditor'] }, after: { duties: [] } },
  ])
})

test('nobody gives a duty to the own seat: personal files would open by the own hand', async () => {
  const duties = ['organization-administrator', 'personnel-officer']
  const response = await classify(administrator.positionId, { duties })
  expect(await refusalOf(response)).toEqual([403, 'duty-own-seat'])
  expect((await classify(administrator.positionId, { code: 'QT-01' })).status).toBe(204)
})

test('refused with the code of another seat, an unknown group, and nothing that differs', async () => {
  await buildPosition(world, { code: 'CV-01' })
  const { positionId } = await buildPosition(world, { code: 'CV-02' })
  const taken = await classify(positionId, { code: 'CV-01' })
  expect(await refusalOf(taken)).toEqual([409, 'position-code-taken'])
  const unknown = { jobGroupId: '0199b3a0-0000-7000-8000-000000000000' }
  const missing = await classify(positionId, unknown)
  expect(await refusalOf(missing)).toEqual([404, 'job-group-not-found'])
  const same = await classify(positionId, { code: 'CV-02', duties: [] })
  expect(await refusalOf(same)).toEqual([422, 'change-empty'])
  expect(await auditEntries(world)).toEqual([])
})

test('nobody without the duty gives duties', async () => {
  const head = await buildOfficial(world)
  const body = { duties: ['organization-administrator'] }
  const forbidden = await world.post(head, `/positions/${head.positionId}/traits`, body)
  expect(await refusalOf(forbidden)).toEqual([403, 'position-change-forbidden'])
  expect(await auditEntries(world)).toEqual([])
})
