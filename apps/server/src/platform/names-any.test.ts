import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../testing/world.ts'
import { namesAny } from './names-any.ts'

const world = await createWorld()
afterAll(() => world.close())

test.for([
  ['["CB-7"]', ['cb-7'], true],
  ['CB-77', ['CB-7'], false],
  ['XCB-7', ['CB-7'], false],
  ['Bà Nguyễn Thị Mơ.', ['Nguyễn Thị Mơ'], true],
  ['Nguyễn Thị Mơi', ['Nguyễn Thị Mơ'], false],
  ['a.b(c)*', ['b(c)*', 'x'], true],
  ['abc', ['a.c'], false],
  ['mo@minhha.vn', ['mo@minhha.vn'], true],
  ['anything', [], false],
] as const)('in %s one of %j: %s', async ([text, names, found]) => {
  const row = await world.inTenant((ctx) =>
    sql<{ found: boolean }>`SELECT ${namesAny(sql`${text}::text`, names)} AS found`.execute(ctx.db),
  )
  expect(row.rows[0]?.found).toBe(found)
})
