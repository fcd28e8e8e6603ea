import type { ErrorCode } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { generateCity } from '../../testing/generated-city.ts'
import {
  apply,
  bringIn,
  buildKeeper,
  PEOPLE_HEAD,
  POSITION_HEAD,
  SMALL_CITY,
  tryOut,
  UNIT_HEAD,
} from '../../testing/imports-world.ts'
import { buildOfficial, buildUnit, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

const counted = (text: string) =>
  world.owner<{ count: number }>(`SELECT count(*)::int AS count FROM ${text}`, [world.tenantId])

test('a small city is tried out and brought in, with one entry each', async () => {
  const dryRun = await tryOut(world, keeper, SMALL_CITY)
  expect(dryRun).toMatchObject({
    status: 'draft',
    uploadedBy: 'Vũ Thị Lan',
    counts: { error: 0, create: 9, change: 0, unchanged: 0, duplicate: 0 },
    abilities: ['apply', 'recheck', 'discard'],
  })

  const response = await apply(world, keeper, dryRun)

  expect(await response.json()).toMatchObject({
    status: 'applied',
    appliedBy: 'Vũ Thị Lan',
    abilities: ['undo'],
  })
  const entries = await auditEntries(world)
  expect(entries).toMatchObject([
    { action: 'import.uploaded', subjectId: dryRun.id, subjectLabel: 'to-chuc.xlsx' },
    { action: 'import.applied', subjectId: dryRun.id, after: { digest: dryRun.digest } },
  ])
  expect(entries[1]?.details).toMatchObject({ changed: [] })
})

test('what was brought in is there as if each command had made it', async () => {
  await bringIn(world, keeper, SMALL_CITY)

  const { entries: units } = (await (await world.get(keeper, '/units')).json()) as {
    entries: { code: string | null; name: string; kind: string; parentId: string | null }[]
  }
  const made = units.filter(({ code }) => code?.startsWith('H99'))
  expect(made).toMatchObject([
    { code: 'H99', kind: 'city', parentId: null },
    { code: 'H99.1', kind: 'department', name: 'Sở Nội vụ' },
  ])
  const versions = await world.owner(
    `SELECT v.valid_from, v.valid_to, v.title, p.code FROM organization.position_version v
     JOIN organization.position p ON p.id = v.position_id AND p.tenant_id = v.tenant_id
     WHERE v.tenant_id = $1 AND p.code IS NOT NULL ORDER BY p.code`,
    [world.tenantId],
  )
  expect(versions).toMatchObject([
    { code: 'CT', title: 'Chủ tịch', valid_to: null },
    { code: 'CV1' },
    { code: 'GD' },
  ])
  const holders = await world.owner(
    `SELECT full_name, holding, basis FROM people.public_holding
     WHERE tenant_id = $1 AND full_name <> 'Vũ Thị Lan' ORDER BY full_name`,
    [world.tenantId],
  )
  expect(holders).toEqual([
    { full_name: 'Nguyễn Thị Hòa', holding: 'holder', basis: 'appointment' },
    { full_name: 'Trần Văn Bình', holding: 'holder', basis: 'appointment' },
  ])
})

test('brought in twice, the second time changes nothing and cannot be applied', async () => {
  await bringIn(world, keeper, SMALL_CITY)

  const again = await tryOut(world, keeper, SMALL_CITY)

  expect(again).toMatchObject({ counts: { error: 0, create: 0, change: 0, unchanged: 9 } })
  expect(again.abilities).toEqual(['recheck', 'discard'])
  expect(await refusalOf(await apply(world, keeper, again))).toEqual([409, 'import-without-change'])
})

test('units move, seats change their heads, and people their numbers, all from today on', async () => {
  await bringIn(world, keeper, SMALL_CITY)
  world.today = '2026-12-01' as typeof world.today

  const changed = await bringIn(world, keeper, {
    'Đơn vị': [
      UNIT_HEAD,
      ['H99.2', 'Khối chính quyền', 'UBND', 'H99', '01/12/2026'],
      ['H99.1', 'Sở Nội vụ và Lao động', 'Sở', 'H99.2', null],
    ],
    'Chức danh': [
      POSITION_HEAD,
      ['GD', 'H99.1', 'Phó Giám đốc', 'Cấp phó'],
      ['CV1', 'H99.1', 'Quyền Giám đốc', 'Thủ trưởng'],
    ],
    Người: [PEOPLE_HEAD, ['cb2', 'Trần Văn Bình', '0912 345 678']],
  })

  expect(changed).toMatchObject({ counts: { create: 1, change: 4 } })
  const units = await world.owner(
    `SELECT u.code, cardinality(u.path) AS depth, v.name, v.valid_from::text, v.valid_to::text
     FROM organization.unit u JOIN organization.unit_version v
       ON v.tenant_id = u.tenant_id AND v.unit_id = u.id
     WHERE u.tenant_id = $1 AND u.code = 'H99.1' ORDER BY v.valid_from`,
    [world.tenantId],
  )
  expect(units).toEqual([
    {
      code: 'H99.1',
      depth: 3,
      name: 'Sở Nội vụ',
      valid_from: '2025-07-01',
      valid_to: '2026-11-30',
    },
    {
      code: 'H99.1',
      depth: 3,
      name: 'Sở Nội vụ và Lao động',
      valid_from: '2026-12-01',
      valid_to: null,
    },
  ])
  const seats = await world.owner(
    `SELECT code, rank FROM organization.position WHERE tenant_id = $1 AND code <> 'CT'
     ORDER BY code`,
    [world.tenantId],
  )
  expect(seats).toEqual([
    { code: 'CV1', rank: 'head' },
    { code: 'GD', rank: 'deputy' },
  ])
})

test('what begins only later, or ends later, has one description on each of its days', async () => {
  await bringIn(world, keeper, {
    'Đơn vị': [
      UNIT_HEAD,
      ['H99', 'Thành phố Minh Hà', 'Thành phố', null, '01/07/2025'],
      ['H99.1', 'Sở Nội vụ', 'Sở', 'H99', '01/01/2027'],
    ],
    'Chức danh': [POSITION_HEAD, ['GD', 'H99.1', 'Giám đốc', 'Thủ trưởng']],
  })
  const changed = await bringIn(world, keeper, {
    'Đơn vị': [UNIT_HEAD, ['H99.1', 'Sở Nội vụ và Lao động', 'Sở', 'H99', null]],
    'Chức danh': [POSITION_HEAD, ['GD', 'H99.1', 'Giám đốc sở', 'Thủ trưởng']],
  })

  const described = () =>
    world.owner(
      `SELECT v.name, v.valid_from::text, v.valid_to::text FROM organization.unit_version v
       JOIN organization.unit u ON u.id = v.unit_id AND u.tenant_id = v.tenant_id
       WHERE v.tenant_id = $1 AND u.code = 'H99.1'
       UNION ALL
       SELECT v.title, v.valid_from::text, v.valid_to::text FROM organization.position_version v
       JOIN organization.position p ON p.id = v.position_id AND p.tenant_id = v.tenant_id
       WHERE v.tenant_id = $1 AND p.code = 'GD'`,
      [world.tenantId],
    )
  expect(await described()).toEqual([
    { name: 'Sở Nội vụ và Lao động', valid_from: '2027-01-01', valid_to: null },
    { name: 'Giám đốc sở', valid_from: '2027-01-01', valid_to: null },
  ])
  await world.post(keeper, `/imports/${changed.id}/undo`)
  expect(await described()).toMatchObject([{ name: 'Sở Nội vụ' }, { name: 'Giám đốc' }])
})

test('a birthday goes into the personal file, for whoever may write one', async () => {
  const both = await buildKeeper(world, { files: true })
  const sheets = {
    Người: [
      ['Mã cán bộ', 'Họ và tên', 'Ngày sinh'],
      ['CB9', 'Lý Thị Ba', '06/05/1980'],
    ],
  }

  const forbidden = await tryOut(world, keeper, sheets)
  await bringIn(world, both, sheets)

  expect(forbidden.counts).toMatchObject({ error: 1 })
  expect(
    await world.owner('SELECT birth_on::text FROM people.personal_file WHERE tenant_id = $1', [
      world.tenantId,
    ]),
  ).toEqual([{ birth_on: '1980-05-06' }])
})

describe('nothing is brought in', () => {
  test('while a row has an error', async () => {
    const dryRun = await tryOut(world, keeper, {
      ...SMALL_CITY,
      Người: [PEOPLE_HEAD, ['CB1', 'Nguyễn Thị Hòa', null]],
    })

    expect(await refusalOf(await apply(world, keeper, dryRun))).toEqual([409, 'import-has-errors'])
    expect(await counted('organization.unit WHERE tenant_id = $1 AND code IS NOT NULL')).toEqual([
      { count: 0 },
    ])
  })

  test('when the data has changed so that rows would come to something else', async () => {
    const dryRun = await tryOut(world, keeper, SMALL_CITY)
    await buildUnit(world, { code: 'H99.1', name: 'Sở Nội vụ' })

    expect(await refusalOf(await apply(world, keeper, dryRun))).toEqual([409, 'import-outdated'])
  })

  test('when something else was looked at than what is kept', async () => {
    const dryRun = await tryOut(world, keeper, SMALL_CITY)

    const response = await apply(world, keeper, { ...dryRun, digest: 'x'.repeat(64) })

    expect(await refusalOf(response)).toEqual([409, 'import-outdated'])
  })

  test('twice', async () => {
    const applied = await bringIn(world, keeper, SMALL_CITY)

    expect(await refusalOf(await apply(world, keeper, applied))).toEqual([409, 'import-not-draft'])
  })

  test.each<[string, 'stranger' | 'officer', number, ErrorCode]>([
    ['by a stranger', 'stranger', 401, 'sign-in-required'],
    ['by a personnel officer alone', 'officer', 403, 'import-forbidden'],
  ])('%s', async (_, who, status, code) => {
    const dryRun = await tryOut(world, keeper, SMALL_CITY)
    const officer = await buildOfficial(world, { duties: ['personnel-officer'] })
    const sender = who === 'stranger' ? null : officer

    const response = await world.post(sender, `/imports/${dryRun.id}/apply`, {
      digest: dryRun.digest,
    })

    expect(await refusalOf(response)).toEqual([status, code])
  })
})

test('a whole generated city comes in within one transaction', async () => {
  const sheets = generateCity({ seed: 7, wards: 5, departments: 3, people: 600 })

  const applied = await bringIn(world, keeper, sheets)

  const rows = Object.values(sheets).reduce((sum, table) => sum + table.length - 1, 0)
  expect(applied.counts).toEqual({ error: 0, create: rows, change: 0, unchanged: 0, duplicate: 0 })
})
