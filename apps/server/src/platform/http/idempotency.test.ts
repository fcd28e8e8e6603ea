import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { newId } from '../ids.ts'
import { forgetOldKeys } from './idempotency.ts'

const world = await createWorld()
let administrator: Official
beforeEach(async () => {
  await world.reset()
  administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
})
afterAll(() => world.close())

const createPerson = (key: string, fullName = 'Đặng Văn Phúc', sender = administrator) =>
  world.post(sender, '/people', { fullName }, { 'idempotency-key': key })

test('the same request twice has one effect and the same answer', async () => {
  const key = newId()

  const first = await createPerson(key)
  const second = await createPerson(key)

  expect(second.status).toBe(201)
  expect(await second.json()).toEqual(await first.json())
  expect(await auditEntries(world)).toHaveLength(1)
})

test('the same request ten times at once has one effect; who comes meanwhile is told to wait', async () => {
  const key = newId()

  const responses = await Promise.all(Array.from({ length: 10 }, () => createPerson(key)))

  expect(await auditEntries(world)).toHaveLength(1)
  expect(new Set(statusesOf(responses)).difference(new Set([201, 409]))).toEqual(new Set())
  const bodies = await Promise.all(responses.map((response) => response.json()))
  const ids = bodies.flatMap((body) => (body as { id?: string }).id ?? [])
  expect(new Set(ids).size).toBe(1)
  const waiting = bodies.filter((body) => 'code' in (body as object))
  expect(waiting.every((body) => (body as { code: string }).code === 'request-in-progress')).toBe(
    true,
  )
})

test('a key that was used for another request is refused', async () => {
  const key = newId()
  await createPerson(key)

  const other = await createPerson(key, 'Lê Thị Hồng')

  expect(await refusalOf(other)).toEqual([422, 'idempotency-key-reused'])
  expect(await auditEntries(world)).toHaveLength(1)
})

test('the keys of two people do not meet', async () => {
  const colleague = await buildOfficial(world, { duties: ['organization-administrator'] })
  const key = newId()

  await createPerson(key)
  const other = await createPerson(key, 'Lê Thị Hồng', colleague)

  expect(other.status).toBe(201)
  expect(await auditEntries(world)).toHaveLength(2)
})

test('a refused request stores nothing, and may be sent again with its key', async () => {
  const key = newId()
  const stranger = await world.account()

  const refused = await world.post(
    stranger,
    '/people',
    { fullName: 'Lê Thị Hồng' },
    { 'idempotency-key': key },
  )

  expect(await refusalOf(refused)).toEqual([403, 'person-create-forbidden'])
  expect(
    await world.owner('SELECT FROM platform.idempotency WHERE tenant_id = $1', [world.tenantId]),
  ).toEqual([])
})

test('a write without a key, or with an endless one, is refused', async () => {
  const send = (headers: HeadersInit) =>
    world.send(administrator, '/people', {
      method: 'POST',
      body: '{"fullName":"Lê Thị Hồng"}',
      headers,
    })

  expect(await refusalOf(await send({}))).toEqual([422, 'idempotency-key-required'])
  expect(await refusalOf(await send({ 'idempotency-key': 'x'.repeat(201) }))).toEqual([
    422,
    'idempotency-key-required',
  ])
})

test('keys are kept for a week', async () => {
  const key = newId()
  await createPerson(key)
  const count = async () =>
    (await world.owner('SELECT FROM platform.idempotency WHERE tenant_id = $1', [world.tenantId]))
      .length

  world.now = '2026-11-27T01:59:00.000Z'
  await world.inTenant(forgetOldKeys)
  expect(await count()).toBe(1)

  world.now = '2026-11-27T02:00:01.000Z'
  await world.inTenant(forgetOldKeys)
  expect(await count()).toBe(0)
})
