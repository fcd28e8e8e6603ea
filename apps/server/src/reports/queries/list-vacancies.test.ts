import { isoDate } from '@roviec/calendar'
import type { Vacancy } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { appoint, buildPerson, buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

interface Page {
  readonly entries: readonly Vacancy[]
  readonly nextCursor: string | null
  readonly total: number
}

async function list(query = ''): Promise<Page> {
  const response = await world.get(await world.account(), `/vacancies${query}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Page
}

const titles = ({ entries }: Page) => entries.map(({ title }) => title)

test('a seat is vacant since the day after its last holder, or since its own first day', async () => {
  const personId = await buildPerson(world)
  const left = await buildPosition(world, { title: 'Đã có người' })
  await appoint(world, { personId, positionId: left.positionId, to: '2026-06-30' })
  await appoint(world, { personId, positionId: left.positionId, from: '2027-01-01' })
  await buildPosition(world, { title: 'Mới lập', validFrom: isoDate('2026-11-01') })
  const held = await buildPosition(world, { title: 'Có người giữ' })
  await appoint(world, { personId, positionId: held.positionId })

  const page = await list()

  expect(page).toMatchObject({ total: 2, nextCursor: null })
  expect(page.entries).toMatchObject([
    { title: 'Đã có người', since: '2026-07-01', days: 143, neverHeld: false, state: 'uncovered' },
    { title: 'Mới lập', since: '2026-11-01', days: 20, neverHeld: true, acting: null },
  ])
})

test('the last day of a holder is not vacant, the day after is', async () => {
  const { positionId } = await buildPosition(world)
  await appoint(world, { personId: await buildPerson(world), positionId, to: '2026-11-20' })
  expect((await list()).entries).toEqual([])
  world.today = isoDate('2026-11-21')
  expect((await list()).entries).toMatchObject([{ since: '2026-11-21', days: 1 }])
})

test('a seat in which somebody acts is vacant, and says who acts', async () => {
  const { positionId } = await buildPosition(world)
  const personId = await buildPerson(world, 'Trần Văn Bình')
  await appoint(world, { personId, positionId, holding: 'acting', from: '2026-10-01' })
  expect((await list()).entries).toMatchObject([
    { state: 'acting', acting: { personId, fullName: 'Trần Văn Bình' }, since: '2020-01-01' },
  ])
  expect((await list('?state=uncovered')).entries).toEqual([])
  expect((await list('?state=acting')).total).toBe(1)
})

test('seats of other days are not listed', async () => {
  await buildPosition(world, { validTo: isoDate('2026-11-19') })
  await buildPosition(world, { validFrom: isoDate('2026-11-21') })
  expect((await list()).total).toBe(0)
})

test('filters by unit with all below it, kind, rank, sensitivity and words', async () => {
  const wardId = await buildUnit(world, { kind: 'ward', name: 'Phường Cầu Sen' })
  const officeId = await buildUnit(world, { kind: 'office', parentId: wardId, name: 'Văn phòng' })
  await buildPosition(world, { unitId: wardId, title: 'Chủ tịch' })
  await buildPosition(world, {
    unitId: officeId,
    title: 'Kế toán',
    rank: 'member',
    sensitive: true,
  })
  await buildPosition(world, { title: 'Giám đốc Sở' })

  expect(titles(await list(`?unitId=${wardId}`)).toSorted()).toEqual(['Chủ tịch', 'Kế toán'])
  expect(titles(await list('?unitKind=office'))).toEqual(['Kế toán'])
  expect(titles(await list('?rank=member'))).toEqual(['Kế toán'])
  expect(titles(await list('?sensitive=true'))).toEqual(['Kế toán'])
  expect(titles(await list(`?search=${encodeURIComponent('giám đốc')}`))).toEqual(['Giám đốc Sở'])
  expect(titles(await list('?search=cau%20sen%20chu%20tich'))).toEqual(['Chủ tịch'])
  expect((await list('?search=%25')).total).toBe(0)
  expect((await list(`?unitId=${wardId}&rank=member`)).entries).toMatchObject([
    { unitName: 'Văn phòng', bodyName: 'Phường Cầu Sen', unitKind: 'office' },
  ])
})

test('pages follow each other without a gap or a repetition', async () => {
  for (let day = 1; day <= 7; day += 1) {
    const validFrom = isoDate(`2026-11-0${Math.ceil(day / 2)}`)
    await buildPosition(world, { title: `Ghế ${day}`, validFrom })
  }
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Page = await list(`?limit=3${cursor && `&cursor=${cursor}`}`)
    expect(page.total).toBe(7)
    seen.push(...titles(page))
    cursor = page.nextCursor
  }
  expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `Ghế ${day}`))
})

test('another tenant has vacancies of its own', async () => {
  await buildPosition(world)
  await world.reset()
  expect((await list()).total).toBe(0)
})
