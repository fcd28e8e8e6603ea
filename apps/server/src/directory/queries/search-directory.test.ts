import type { DirectorySeat } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

interface Page {
  readonly entries: readonly DirectorySeat[]
  readonly nextCursor: string | null
}

async function search(query: Record<string, string>): Promise<Page> {
  const path = `/directory?${new URLSearchParams(query).toString()}`
  return (await (await world.get(await world.account(), path)).json()) as Page
}

test('a seat is found by title, unit and name without marks, and says how to reach who answers', async () => {
  const unitId = await buildUnit(world, { name: 'Phường Cầu Sen' })
  const { positionId } = await buildPosition(world, { unitId, title: 'Chủ tịch' })
  const personId = await buildPerson(world, 'Đặng Văn Phúc')
  await appoint(world, { positionId, personId })
  await world.owner("UPDATE people.person SET work_phone = '0200 300 0001' WHERE id = $1", [
    personId,
  ])
  await buildPosition(world, { unitId, rank: 'deputy', title: 'Phó Chủ tịch' })

  const { entries } = await search({ search: 'chu tich cau sen phuc' })

  expect(entries).toMatchObject([
    { positionId, answers: { fullName: 'Đặng Văn Phúc', workPhone: '0200 300 0001' } },
  ])
})

test('pages follow each other without a gap, and a made-up place is refused', async () => {
  const unitId = await buildUnit(world)
  for (const title of ['A', 'B', 'C']) await buildPosition(world, { unitId, rank: 'member', title })

  const first = await search({ limit: '2' })
  const second = await search({ limit: '2', cursor: first.nextCursor ?? '' })

  expect([...first.entries, ...second.entries].map(({ title }) => title)).toEqual(['A', 'B', 'C'])
  expect(second.nextCursor).toBeNull()
  const strange = await world.get(await world.account(), '/directory?cursor=bm90aGluZw')
  expect(await refusalOf(strange)).toEqual([422, 'request-invalid'])
})
