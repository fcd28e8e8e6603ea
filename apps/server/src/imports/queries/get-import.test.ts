import { afterAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildKeeper, PEOPLE_HEAD, tryOut } from '../../testing/imports-world.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('an import says what it comes to, sheet by sheet, to whoever may see it', async () => {
  const keeper = await buildKeeper(world)
  const other = await buildOfficial(world)

  const found = await tryOut(world, keeper, {
    'Cán bộ': [PEOPLE_HEAD, ['CB1', 'Ba', null]],
    'Trang nháp': [['gì đó']],
  })

  expect(found).toMatchObject({
    fileName: 'to-chuc.xlsx',
    warningCount: 1,
    unreadSheets: ['Trang nháp'],
    sheets: [{ kind: 'people', name: 'Cán bộ', counts: { create: 1 }, unknownColumns: [] }],
  })
  expect(await refusalOf(await world.get(other, `/imports/${found.id}`))).toEqual([
    403,
    'import-forbidden',
  ])
  expect(await refusalOf(await world.get(keeper, `/imports/${keeper.unitId}`))).toEqual([
    404,
    'import-not-found',
  ])
})
