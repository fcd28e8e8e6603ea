import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { generateCity } from '../../testing/generated-city.ts'
import {
  bringIn,
  buildKeeper,
  PEOPLE_HEAD,
  POSITION_HEAD,
  SMALL_CITY,
  tryOut,
  UNIT_HEAD,
} from '../../testing/imports-world.ts'
import { buildUnit, type Official } from '../../testing/organization-world.ts'
import { buildTask } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { forgetOldImports } from '../repository.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

const undo = (id: string, sender = keeper) => world.post(sender, `/imports/${id}/undo`)

/** All that an import can touch, without ids that are made anew and counters that only grow. */
async function everything(): Promise<unknown> {
  const tables = [
    'SELECT code, name, short_name, kind, cardinality(path) AS depth FROM organization.unit',
    `SELECT p.code, p.title, p.rank, u.code AS unit FROM organization.position p
     JOIN organization.unit u ON u.id = p.unit_id AND u.tenant_id = p.tenant_id`,
    'SELECT staff_code, full_name, work_phone FROM people.person',
    `SELECT a.valid_from::text, a.valid_to::text, a.holding, n.full_name FROM people.appointment a
     JOIN people.person n ON n.id = a.person_id AND n.tenant_id = a.tenant_id`,
  ]
  return Promise.all(
    tables.map(async (text) => {
      const alias = /FROM \S+ (\w)\b/.exec(text)?.[1]
      const rows = await world.owner(`${text} WHERE ${alias ? `${alias}.` : ''}tenant_id = $1`, [
        world.tenantId,
      ])
      return rows.map((row) => JSON.stringify(row)).toSorted()
    }),
  )
}

test('a whole generated city is taken back without a trace', async () => {
  const before = await everything()
  const { id } = await bringIn(
    world,
    keeper,
    generateCity({ seed: 3, wards: 3, departments: 2, people: 200 }),
  )

  const response = await undo(id)

  expect(await response.json()).toMatchObject({ status: 'undone', undoneBy: 'Vũ Thị Lan' })
  expect(await everything()).toEqual(before)
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'import.undone',
    subjectId: id,
  })
})

test('what was changed becomes what it was, also days later', async () => {
  await bringIn(world, keeper, SMALL_CITY)
  const before = await everything()
  const { id } = await bringIn(world, keeper, {
    'Đơn vị': [
      UNIT_HEAD,
      ['H99.2', 'Khối chính quyền', 'UBND', 'H99', null],
      ['H99.1', 'Sở Nội vụ và Lao động', 'Sở', 'H99.2', null],
    ],
    'Chức danh': [
      POSITION_HEAD,
      ['GD', 'H99.1', 'Phó Giám đốc', 'Cấp phó'],
      ['CV1', 'H99.1', 'Giám đốc', 'Thủ trưởng'],
    ],
    Người: [PEOPLE_HEAD, ['CB2', 'Trần Văn Bình', '0912 345 678']],
    'Bổ nhiệm': [
      ['Mã chức danh', 'Mã cán bộ', 'Từ ngày', 'Đến ngày'],
      ['GD', 'CB2', '01/08/2025', '30/11/2026'],
    ],
  })
  world.now = '2026-11-25T02:00:00.000Z'

  const response = await undo(id)

  expect(response.status, await response.clone().text()).toBe(200)
  expect(await everything()).toEqual(before)
})

test('what had decided an earlier last day is there again', async () => {
  await bringIn(world, keeper, SMALL_CITY)
  const decided = () =>
    world.owner(
      `SELECT valid_to::text, end_decision FROM people.appointment
       WHERE tenant_id = $1 AND decision = '2/QĐ'`,
      [world.tenantId],
    )
  await world.owner(
    `UPDATE people.appointment SET valid_to = '2027-03-31', end_decision = '9/QĐ'
     WHERE tenant_id = $1 AND decision = '2/QĐ'`,
    [world.tenantId],
  )
  const { id } = await bringIn(world, keeper, {
    'Bổ nhiệm': [
      ['Mã chức danh', 'Mã cán bộ', 'Từ ngày', 'Đến ngày'],
      ['GD', 'CB2', '01/08/2025', '31/12/2026'],
    ],
  })
  expect(await decided()).toEqual([{ valid_to: '2026-12-31', end_decision: 'Theo tệp nhập' }])

  expect((await undo(id)).status).toBe(200)

  expect(await decided()).toEqual([{ valid_to: '2027-03-31', end_decision: '9/QĐ' }])
})

describe('an import stays', () => {
  test('when something else has come to depend on it', async () => {
    const { id } = await bringIn(world, keeper, SMALL_CITY)
    const [unit] = await world.owner<{ id: string }>(
      `SELECT id FROM organization.unit WHERE tenant_id = $1 AND code = 'H99.1'`,
      [world.tenantId],
    )
    await buildUnit(world, { parentId: unit?.id ?? null, validFrom: world.today })
    const before = await everything()

    const response = await undo(id)

    expect(await response.clone().json()).toMatchObject({
      code: 'import-undo-blocked',
      parameters: { names: 'Sở Nội vụ · H99.1' },
    })
    expect(await everything()).toEqual(before)
  })

  test('when a feature above has come to hang on it', async () => {
    const { id } = await bringIn(world, keeper, SMALL_CITY)
    const [seat] = await world.owner<{ id: string }>(
      `SELECT id FROM organization.position WHERE tenant_id = $1 AND code = 'GD'`,
      [world.tenantId],
    )
    await buildTask(world, { doer: { positionId: seat?.id ?? '' } })

    expect(await refusalOf(await undo(id))).toEqual([409, 'import-undo-in-use'])
  })

  test('when somebody whom it brought in can sign in', async () => {
    const { id } = await bringIn(world, keeper, SMALL_CITY)
    const [person] = await world.owner<{ id: string }>(
      `SELECT id FROM people.person WHERE tenant_id = $1 AND staff_code = 'CB2'`,
      [world.tenantId],
    )
    const account = await world.account(person?.id ?? '')

    const response = await undo(id)

    expect(await response.json()).toMatchObject({
      code: 'import-undo-in-use',
      parameters: { names: expect.stringMatching(/^Trần Văn Bình · CB2 \(.+\)$/) },
    })
    await world.owner('UPDATE identity.membership SET off_at = now() WHERE user_id = $1', [
      account.userId,
    ])
    expect((await undo(id)).status).toBe(200)
  })

  test('when part of it was changed since', async () => {
    const { id } = await bringIn(world, keeper, SMALL_CITY)
    await bringIn(world, keeper, {
      Người: [PEOPLE_HEAD, ['CB2', 'Trần Văn Bình', '0912 345 678']],
    })

    expect(await (await undo(id)).json()).toMatchObject({
      code: 'import-undo-blocked',
      parameters: { names: 'Trần Văn Bình · CB2' },
    })
  })

  test('when it was only tried out, or taken back already', async () => {
    const draft = await tryOut(world, keeper, SMALL_CITY)
    expect(await refusalOf(await undo(draft.id))).toEqual([409, 'import-not-applied'])

    const { id } = await bringIn(world, keeper, SMALL_CITY)
    await undo(id)
    expect(await refusalOf(await undo(id))).toEqual([409, 'import-not-applied'])
  })

  test('after thirty days, when what it did was forgotten; a draft is forgotten altogether', async () => {
    await tryOut(world, keeper, SMALL_CITY)
    const { id } = await bringIn(world, keeper, SMALL_CITY)
    world.now = '2026-12-20T02:00:00.000Z'
    await world.inTenant(forgetOldImports)
    expect(
      await world.owner('SELECT FROM imports.import WHERE tenant_id = $1', [world.tenantId]),
    ).toHaveLength(2)

    world.now = '2026-12-22T02:00:00.000Z'
    await world.inTenant(forgetOldImports)

    const [kept] = await world.owner(
      `SELECT id, status, (SELECT count(*)::int FROM imports.effect WHERE tenant_id = $1) AS effects,
         (SELECT count(*)::int FROM imports.import_row WHERE tenant_id = $1) AS rows,
         (SELECT count(*)::int FROM platform.blob WHERE tenant_id = $1) AS blobs
       FROM imports.import WHERE tenant_id = $1`,
      [world.tenantId],
    )
    expect(kept).toEqual({ id, status: 'applied', effects: 0, rows: 0, blobs: 0 })
    expect(await refusalOf(await undo(id))).toEqual([409, 'import-not-applied'])
  })
})
