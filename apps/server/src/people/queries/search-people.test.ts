import type { PersonEntry } from '@roviec/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCursor } from '../../platform/cursor.ts'
import { newId } from '../../platform/ids.ts'
import { personOf } from '../person.ts'
import { addPerson } from '../repository.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPosition } from '../../testing/organization-world.ts'
import { type Account, createWorld } from '../../testing/world.ts'

const world = await createWorld()
let reader: Account
let unitId: string
beforeAll(async () => {
  await world.reset()
  reader = await world.account()
  // Of one name the smaller id stands first; ids of one moment are in no order.
  const [first = '', second = ''] = [newId(), newId()].toSorted()
  const people = [
    personOf(newId(), 'Đặng Thị Hoà', { staffCode: 'CB.0001' }),
    personOf(first, 'Nguyễn Văn An', { staffCode: 'CB.0002', workPhone: '024 3825 4567' }),
    personOf(second, 'Nguyễn Văn An', { staffCode: 'CB.0003' }),
    personOf(newId(), 'Trần Thị Ánh', { leftOn: '2026-11-19' as never }),
  ]
  await world.inTenant(async (ctx) => {
    for (const person of people) await addPerson(ctx, person)
  })
  const seat = await buildPosition(world, { title: 'Giám đốc' })
  ;({ unitId } = seat)
  const personId = people[1]?.id ?? ''
  await appoint(world, { personId, positionId: seat.positionId })
  const former = await buildPosition(world, { unitId, title: 'Phó Giám đốc', rank: 'deputy' })
  await appoint(world, { personId, positionId: former.positionId, to: '2026-11-19' })
})
afterAll(() => world.close())

async function search(query: Record<string, string>) {
  const response = await world.get(reader, `/people?${new URLSearchParams(query).toString()}`)
  expect(response.status).toBe(200)
  return (await response.json()) as { entries: PersonEntry[]; nextCursor: string | null }
}

test.each([
  ['', ['CB.0002', 'CB.0003', 'CB.0001']],
  ['hoà', ['CB.0001']],
  ['HOA dang', ['CB.0001']],
  ['nguyen van an', ['CB.0002', 'CB.0003']],
  ['cb.0003', ['CB.0003']],
  ['%', []],
  ["' OR 1=1 --", []],
])('search "%s" finds by name and staff code, by given name', async (text, codes) => {
  const { entries } = await search(text === '' ? {} : { search: text })
  expect(entries.map(({ staffCode }) => staffCode)).toEqual(codes)
})

test('those who have left are found when asked for', async () => {
  const { entries } = await search({ left: 'true', search: 'anh' })
  expect(entries).toMatchObject([{ fullName: 'Trần Thị Ánh', leftOn: '2026-11-19' }])
})

test('the people in the seats of a unit, with their contacts and the seats of today', async () => {
  const { entries } = await search({ unitId })
  expect(entries).toMatchObject([
    {
      fullName: 'Nguyễn Văn An',
      workPhone: '024 3825 4567',
      seats: [{ title: 'Giám đốc', basis: 'appointment' }],
    },
  ])
  expect(entries[0]?.seats).toHaveLength(1)
})

test('pages follow one another, also among people of one name', async () => {
  const codes: (string | null)[] = []
  let cursor: string | null = null
  do {
    const page = await search({ limit: '1', ...(cursor !== null && { cursor }) })
    codes.push(...page.entries.map(({ staffCode }) => staffCode))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(codes).toEqual(['CB.0002', 'CB.0003', 'CB.0001'])
})

test.each(['abc', writeCursor(['a', 'no-id'])])('a cursor nobody gave out: %s', async (cursor) => {
  const response = await world.get(reader, `/people?cursor=${cursor}`)
  expect(await refusalOf(response)).toEqual([422, 'request-invalid'])
})
