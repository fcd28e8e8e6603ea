import { afterAll, expect, test } from 'vitest'
import { bringIn, buildKeeper, SMALL_CITY, workbookOf } from '../../testing/imports-world.ts'
import { createWorld } from '../../testing/world.ts'
import { findImportFile } from './find-import-file.ts'

const world = await createWorld()
afterAll(() => world.close())

test('the file of a draft is there byte for byte; that of an applied one is not read again', async () => {
  const keeper = await buildKeeper(world)
  const bytes = await workbookOf(SMALL_CITY)
  const upload = { fileName: 'to-chuc.xlsx', bytes }
  const given = await world.upload(keeper, '/imports', upload)
  const draft = (await given.json()) as { id: string }
  const applied = await bringIn(world, keeper, SMALL_CITY)
  const find = (id: string) => world.inTenant((ctx) => findImportFile(ctx, id))

  const file = await find(draft.id)

  expect(file.name).toBe('to-chuc.xlsx')
  expect(Buffer.from(file.bytes).equals(bytes)).toBe(true)
  await expect(find(applied.id)).rejects.toMatchObject({ code: 'import-not-draft' })
})
