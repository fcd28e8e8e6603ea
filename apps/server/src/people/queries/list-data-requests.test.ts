import { isoDate } from '@roviec/calendar'
import type { DataRequest } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
beforeEach(async () => {
  await world.reset()
  ward = await buildWard(world)
})
afterAll(() => world.close())

const ask = (of: Official, body: object = {}, sender = of) =>
  world.post(sender, `/people/${of.personId}/data-requests`, { kind: 'access', text: '', ...body })

async function listed(query = ''): Promise<{ entries: DataRequest[]; nextCursor: string | null }> {
  const response = await world.get(ward.officer, `/data-requests${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as { entries: DataRequest[]; nextCursor: string | null }
}

test('open requests stand by their last day, with the working days that are left', async () => {
  const second = await buildOfficial(world, { unitId: ward.wardId, title: 'X', rank: 'member' })
  await ask(ward.person)
  await ask(second, { receivedOn: '2026-11-17' }, ward.officer)
  world.today = isoDate('2026-11-21')
  expect((await listed()).entries).toMatchObject([
    { personId: second.personId, dueOn: '2026-11-19', workingDaysLeft: -1, canAnswer: true },
    { personId: ward.person.personId, dueOn: '2026-11-24', workingDaysLeft: 2 },
  ])
})

test('pages follow one another, and pass over people whom others look after', async () => {
  const elsewhere = await buildOfficial(world, { title: 'Y', rank: 'member' })
  const own = [ward.person, await buildOfficial(world, { unitId: ward.wardId, rank: 'deputy' })]
  await ask(elsewhere)
  for (const person of own) {
    for (const kind of ['access', 'correction', 'erasure']) await ask(person, { kind })
  }
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await listed(`?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`)
    seen.push(...page.entries.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(new Set(seen).size).toBe(6)
  expect(seen).toHaveLength(6)
})

test('an officer’s own request is there for others to answer', async () => {
  await ask(ward.officer)
  expect((await listed()).entries).toMatchObject([{ canAnswer: false }])
})

test('a person reads their own requests, and nobody else’s', async () => {
  await ask(ward.person, { text: 'Xin xem' })
  const path = `/people/${ward.person.personId}/data-requests`
  expect(await (await world.get(ward.person, path)).json()).toMatchObject({
    entries: [{ text: 'Xin xem', state: 'open', canAnswer: false }],
  })
  for (const sender of Object.values(ward.others)) {
    expect(await refusalOf(await world.get(sender, path))).toEqual([403, 'data-request-forbidden'])
  }
  const unknown = await world.get(ward.officer, `/people/${newId()}/data-requests`)
  expect(await refusalOf(unknown)).toEqual([404, 'person-not-found'])
})
