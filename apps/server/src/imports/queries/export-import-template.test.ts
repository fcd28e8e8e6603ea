import { readSpreadsheet } from '@roviec/interchange'
import { IMPORT_KINDS } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildKeeper } from '../../testing/imports-world.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { readTables } from '../read-tables.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

const template = (query: string, sender = keeper) => world.get(sender, `/import-templates${query}`)

test('the workbook has every table with no rows, and notes that are no table', async () => {
  const file = readSpreadsheet(new Uint8Array(await (await template('')).arrayBuffer()))
  const tables = readTables(file.kind === 'sheets' ? file.sheets : [])

  expect(tables).toMatchObject({
    kind: 'tables',
    tables: IMPORT_KINDS.map((kind) => ({ kind, unknownColumns: [], rows: [] })),
    unreadSheets: ['Ghi chú'],
  })
})

test.each(IMPORT_KINDS)('the table of %s comes as CSV too', async (kind) => {
  const response = await template(`?format=csv&kind=${kind}`)

  const file = readSpreadsheet(new Uint8Array(await response.arrayBuffer()))
  expect(readTables(file.kind === 'sheets' ? file.sheets : [])).toMatchObject({
    tables: [{ kind, rows: [] }],
  })
})

test('only whoever keeps the organization gets one', async () => {
  const other = await buildOfficial(world)

  expect(await refusalOf(await template('', other))).toEqual([403, 'import-forbidden'])
})
