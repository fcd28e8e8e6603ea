import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildKeeper, PEOPLE_HEAD, readRows, tryOut } from '../../testing/imports-world.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let keeper: Official
let id = ''
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
  const dryRun = await tryOut(world, keeper, {
    Người: [
      PEOPLE_HEAD,
      ['CB1', 'Nguyễn Thị Hòa', null],
      ['CB2', 'Ba', null],
      ['CB3', null, null],
      ['CB4', 'Đặng Văn Ước', 'x'],
    ],
  })
  id = dryRun.id
})
afterAll(() => world.close())

const rowsOf = async (query: string) =>
  (await readRows(world, keeper, id, query)).map(({ row, fate }) => `${row} ${fate}`)

test('errors come first, the rest in the order of the file', async () => {
  expect(await rowsOf('')).toEqual(['4 error', '5 error', '2 create', '3 create'])
})

test.each([
  ['&fate=create', ['2 create', '3 create']],
  ['&warned=true', ['3 create']],
  ['&search=dang%20van', ['5 error']],
  ['&search=%C6%B0%E1%BB%9Bc', ['5 error']],
  ['&row=3', ['3 create']],
  ['&kind=units', []],
])('%s keeps these', async (query, expected) => {
  expect(await rowsOf(query)).toEqual(expected)
})

test('pages follow each other without a gap', async () => {
  const seen: number[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const response = await world.get(
      keeper,
      `/imports/${id}/rows?limit=1${cursor && `&cursor=${cursor}`}`,
    )
    const page = (await response.json()) as {
      entries: { row: number }[]
      nextCursor: string | null
    }
    seen.push(...page.entries.map(({ row }) => row))
    cursor = page.nextCursor
  }

  expect(seen).toEqual([4, 5, 2, 3])
})

test('nobody else sees them', async () => {
  const other = await buildOfficial(world)

  expect(await refusalOf(await world.get(other, `/imports/${id}/rows`))).toEqual([
    403,
    'import-forbidden',
  ])
  expect(await refusalOf(await world.get(keeper, `/imports/${keeper.positionId}/rows`))).toEqual([
    404,
    'import-not-found',
  ])
})
