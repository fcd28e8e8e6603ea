import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  bringIn,
  buildKeeper,
  POSITION_HEAD,
  readRows,
  SMALL_CITY,
  tryOut,
} from '../testing/imports-world.ts'
import type { Official } from '../testing/organization-world.ts'
import { createWorld } from '../testing/world.ts'
import { closePosition } from '../organization/index.ts'
import { isoDate } from '@roviec/calendar'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
  await bringIn(world, keeper, { ...SMALL_CITY, 'Bổ nhiệm': [] })
})
afterAll(() => world.close())

const FROM_HEAD = [...POSITION_HEAD, 'Từ ngày']
const headOn = (from: string | null) => ({
  'Chức danh': [FROM_HEAD, ['GD2', 'H99.1', 'Giám đốc', 'Thủ trưởng', from]],
})

/** Abolishes the head of the department after a day. */
async function abolishHead(lastDay: string): Promise<void> {
  const [seat] = await world.owner<{ id: string }>(
    `SELECT id FROM organization.position WHERE tenant_id = $1 AND code = 'GD'`,
    [world.tenantId],
  )
  await world.inTenant((ctx) => closePosition(ctx, seat?.id ?? '', isoDate(lastDay)))
}

const readSeats = () =>
  world.owner(
    `SELECT p.code, v.valid_from::text, v.valid_to::text FROM organization.position_version v
     JOIN organization.position p ON p.id = v.position_id AND p.tenant_id = v.tenant_id
     WHERE v.tenant_id = $1 AND p.code LIKE 'GD%' AND v.rank = 'head' ORDER BY v.valid_from`,
    [world.tenantId],
  )

test('a new head follows on the last one, and heads the unit on no day beside them', async () => {
  await abolishHead('2026-11-19')

  await bringIn(world, keeper, headOn(null))

  expect(await readSeats()).toEqual([
    { code: 'GD', valid_from: '2025-07-01', valid_to: '2026-11-19' },
    { code: 'GD2', valid_from: '2026-11-20', valid_to: null },
  ])
})

test.each([
  ['on days that have passed', '2026-11-19', '01/01/2026'],
  ['on days to come', '2026-12-31', '20/11/2026'],
])('two heads %s are an error of the row', async (_, lastDay, from) => {
  await abolishHead(lastDay)

  const { id } = await tryOut(world, keeper, headOn(from))

  expect(await readRows(world, keeper, id)).toMatchObject([
    {
      fate: 'error',
      remarks: [{ code: 'unit-has-head', parameters: { holder: 'Giám đốc (GD)' } }],
    },
  ])
})

test('a head who steps back in the file makes room from today on', async () => {
  const { id } = await bringIn(world, keeper, {
    'Chức danh': [
      FROM_HEAD,
      ['GD2', 'H99.1', 'Giám đốc', 'Thủ trưởng', null],
      ['GD', 'H99.1', 'Phó Giám đốc', 'Cấp phó', null],
    ],
  })

  expect(await readSeats()).toEqual([
    { code: 'GD', valid_from: '2025-07-01', valid_to: '2026-11-19' },
    { code: 'GD2', valid_from: '2026-11-20', valid_to: null },
  ])
  expect((await world.post(keeper, `/imports/${id}/undo`)).status).toBe(200)
})

test('of two heads in one file the first is taken', async () => {
  const { id } = await tryOut(world, keeper, {
    'Chức danh': [
      POSITION_HEAD,
      ['GD', 'H99.1', 'Phó Giám đốc', 'Cấp phó'],
      ['A', 'H99.1', 'Giám đốc', 'Thủ trưởng'],
      ['B', 'H99.1', 'Giám đốc', 'Thủ trưởng'],
    ],
  })

  expect(await readRows(world, keeper, id, '&fate=error')).toMatchObject([
    { row: 4, remarks: [{ code: 'unit-has-head', parameters: { holder: 'Giám đốc (A)' } }] },
  ])
})
