import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
let requestId: string
beforeEach(async () => {
  await world.reset()
  ward = await buildWard(world)
  const path = `/people/${ward.person.personId}/data-requests`
  const response = await world.post(ward.person, path, { kind: 'erasure', text: 'Xin xoá' })
  requestId = ((await response.json()) as { id: string }).id
})
afterAll(() => world.close())

const reject = (sender = ward.officer, reason = 'Đang giữ chức danh') =>
  world.post(sender, `/data-requests/${requestId}/reject`, { reason })

test('a refusal says why, and the person reads it', async () => {
  expect((await reject()).status).toBe(204)
  const answered = await world.get(ward.officer, '/data-requests?state=answered')
  expect(await answered.json()).toMatchObject({
    entries: [{ id: requestId, state: 'rejected', answer: 'Đang giữ chức danh', canAnswer: false }],
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({ action: 'data-request.rejected' })
  expect(await refusalOf(await reject())).toEqual([409, 'data-request-answered'])
})

test('nobody else refuses, and nobody refuses without a reason', async () => {
  for (const sender of Object.values(ward.others)) {
    expect(await refusalOf(await reject(sender))).toEqual([403, 'data-request-forbidden'])
  }
  expect(await refusalOf(await reject(ward.officer, ' '))).toEqual([422, 'request-invalid'])
  expect(await auditEntries(world)).toHaveLength(1)
})
