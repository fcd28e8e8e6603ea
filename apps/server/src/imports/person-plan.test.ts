import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  APPOINTMENT_HEAD,
  bringIn,
  buildKeeper,
  PEOPLE_HEAD,
  readRows,
  type Sheets,
  SMALL_CITY,
  tryOut,
} from '../testing/imports-world.ts'
import { buildOfficial, buildUnit, type Official } from '../testing/organization-world.ts'
import { createWorld } from '../testing/world.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

/** Every remark of a dry run: the cell or row, and the code. */
async function remarksOf(sheets: Sheets): Promise<string[]> {
  const { id } = await tryOut(world, keeper, sheets)
  const rows = await readRows(world, keeper, id)
  return rows.flatMap(({ sheet, row, remarks }) =>
    remarks.map(({ cell, code }) => `${sheet} ${cell ?? row} ${code}`),
  )
}

describe('equal names are not guessed', () => {
  beforeEach(() =>
    bringIn(world, keeper, {
      ...SMALL_CITY,
      Người: [
        PEOPLE_HEAD,
        ['CB1', 'Nguyễn Thị Hòa', null],
        ['CB2', 'Trần Văn Bình', null],
        ['CB3', 'Lê Thị Hoà', null],
        ['CB4', 'Lê Thị Hòa', null],
      ],
    }),
  )
  const acting = (who: string): Sheets => ({
    'Bổ nhiệm': [APPOINTMENT_HEAD, ['CV1', who, 'Phụ trách', '01/09/2025', null, null]],
  })

  test('a name that one person has is taken, however it is written', async () => {
    expect(await remarksOf(acting('NGUYEN-x'))).toEqual(['Bổ nhiệm B2 person-unknown'])
    expect(await remarksOf(acting('nguyễn thị  HOÀ'))).toEqual(['Bổ nhiệm B2 matched-by-name'])
  })

  test('a name that two people have is an error that lists both', async () => {
    const { id } = await tryOut(world, keeper, acting('Lê Thị Hòa'))

    expect(await readRows(world, keeper, id)).toMatchObject([
      {
        fate: 'error',
        remarks: [
          {
            code: 'person-ambiguous',
            parameters: { count: 2, candidates: 'CB3 (Lê Thị Hoà); CB4 (Lê Thị Hòa)' },
          },
        ],
      },
    ])
  })

  test('somebody new of a known name is created, with a remark', async () => {
    const { id, counts } = await tryOut(world, keeper, {
      Người: [PEOPLE_HEAD, ['CB9', 'trần văn bình', null], ['CB10', 'Ba', null]],
    })

    expect(counts).toMatchObject({ create: 2, error: 0 })
    expect(await readRows(world, keeper, id)).toMatchObject([
      { remarks: [{ code: 'name-in-system', severity: 'warning' }] },
      { remarks: [{ code: 'name-without-family', severity: 'warning' }] },
    ])
  })
})

describe('birthdays are for the personnel officer who looks after the person', () => {
  const HEAD = ['Mã cán bộ', 'Họ và tên', 'Ngày sinh']
  const hoa = (bornOn: string): Sheets => ({ Người: [HEAD, ['CB1', 'Nguyễn Thị Hòa', bornOn]] })
  const readFile = () =>
    world.owner<{ birth_on: string }>(
      'SELECT birth_on::text FROM people.personal_file WHERE tenant_id = $1',
      [world.tenantId],
    )

  test('a birthday that changes shows to nobody, in no row, remark or table of errors', async () => {
    const officer = await buildKeeper(world, { files: true })
    await bringIn(world, officer, hoa('06/05/1980'))

    const changed = await tryOut(world, officer, hoa('07/05/1980'))
    const wrong = await tryOut(world, officer, hoa('06/05/19800'))
    const ahead = await tryOut(world, officer, hoa('06/05/2080'))

    expect(await readRows(world, keeper, changed.id)).toMatchObject([
      { fate: 'change', changes: [{ column: 'Ngày sinh', before: '…', after: '… (thay đổi)' }] },
    ])
    for (const { id } of [changed, wrong, ahead]) {
      const table = await (await world.get(keeper, `/imports/${id}/remarks`)).text()
      const rows = JSON.stringify(await readRows(world, keeper, id))
      expect(`${rows} ${table}`).not.toMatch(/0[67].05.\d{4}|19800?-|2080/)
    }
  })

  test('a file that is restricted is not written', async () => {
    const officer = await buildKeeper(world, { files: true })
    await bringIn(world, officer, hoa('06/05/1980'))
    await world.owner(
      `UPDATE people.personal_file SET restricted_at = '2026-11-01T00:00:00Z' WHERE tenant_id = $1`,
      [world.tenantId],
    )

    const dryRun = await tryOut(world, officer, hoa('07/05/1980'))

    expect(await readRows(world, officer, dryRun.id)).toMatchObject([
      { fate: 'error', remarks: [{ code: 'file-restricted', cell: 'C2' }] },
    ])
    expect(await readFile()).toEqual([{ birth_on: '1980-05-06' }])
  })

  test('of people in other units, of oneself, and below the top of new people, none is written', async () => {
    await bringIn(world, keeper, SMALL_CITY)
    const [own] = await world.owner<{ id: string }>(
      `SELECT id FROM organization.unit WHERE tenant_id = $1 AND code = 'H99.1'`,
      [world.tenantId],
    )
    const ward = await buildUnit(world, {
      parentId: own?.id ?? null,
      kind: 'ward',
      validFrom: world.today,
    })
    const officer = await buildOfficial(world, {
      unitId: ward,
      duties: ['organization-administrator', 'personnel-officer'],
    })
    await world.owner(
      `UPDATE people.person SET staff_code = 'ME' WHERE tenant_id = $1 AND id = $2`,
      [world.tenantId, officer.personId],
    )

    const dryRun = await tryOut(world, officer, {
      Người: [
        HEAD,
        ['CB1', 'Nguyễn Thị Hòa', '06/05/1980'],
        ['CB9', 'Lý Thị Ba', '06/05/1980'],
        ['ME', 'Lê Thị Hồng', '06/05/1980'],
      ],
    })

    expect(await readRows(world, officer, dryRun.id)).toMatchObject([
      { fate: 'error', remarks: [{ code: 'file-forbidden', cell: 'C2' }] },
      { fate: 'error', remarks: [{ code: 'file-forbidden-new', cell: 'C3' }] },
      { fate: 'error', remarks: [{ code: 'file-forbidden', cell: 'C4' }] },
    ])
  })
})
