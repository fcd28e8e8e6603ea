import type { ErrorCode, ImportRemarkCode } from '@roviec/contract'
import { writeCsv } from '@roviec/interchange'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  APPOINTMENT_HEAD,
  buildKeeper,
  PEOPLE_HEAD,
  POSITION_HEAD,
  readRows,
  type Sheets,
  SMALL_CITY,
  tryOut,
  UNIT_HEAD,
  workbookOf,
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

const CITY = ['H99', 'Thành phố Minh Hà', 'Thành phố', null, '01/07/2025'] as const
const SEAT = ['CT', 'H99', 'Chủ tịch', 'Thủ trưởng'] as const
const utf8 = (text: string) => new TextEncoder().encode(text)
const upload = (bytes: Uint8Array, sender: Official | null = keeper) =>
  world.upload(sender, '/imports', { fileName: 'tệp của tôi.csv', bytes })

/** Every remark of a dry run: the cell or row, and the code. */
async function remarksOf(sheets: Sheets): Promise<string[]> {
  const { id } = await tryOut(world, keeper, sheets)
  const rows = await readRows(world, keeper, id)
  return rows.flatMap(({ sheet, row, remarks }) =>
    remarks.map(({ cell, code }) => `${sheet} ${cell ?? row} ${code}`),
  )
}

test('headings stand in any order, under a title, in other words, beside columns unknown', async () => {
  const { sheets } = await tryOut(world, keeper, {
    'DON VI': [
      ['Danh sách đơn vị năm 2026'],
      [],
      ['Trực thuộc', 'TÊN ĐẦY ĐỦ', 'Ghi chú', 'mã định danh', 'Loại hình'],
      [null, 'Thành phố Minh Hà', 'đã rà soát', 'h99', 'thành phố'],
    ],
    'Trang khác': [['Chuyện'], ['khác']],
  })

  expect(sheets).toMatchObject([
    { kind: 'units', name: 'DON VI', unknownColumns: ['Ghi chú'], counts: { create: 1 } },
  ])
})

test('one table comes as CSV too, with semicolons and decomposed letters', async () => {
  const text = 'Mã cán bộ;Họ và tên\nCB1;Nguyễn Thị Hòa\n'.normalize('NFD')

  const response = await upload(utf8(text))

  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { id: string }
  expect(await readRows(world, keeper, id)).toMatchObject([
    { kind: 'people', sheet: 'tệp của tôi.csv', row: 2, label: 'Nguyễn Thị Hòa · CB1' },
  ])
})

test('nothing is changed, and one entry says that a file was given', async () => {
  await tryOut(world, keeper, SMALL_CITY)

  expect(await auditEntries(world)).toMatchObject([
    { action: 'import.uploaded', subjectLabel: 'to-chuc.xlsx', after: { counts: { create: 9 } } },
  ])
  expect(
    await world.owner('SELECT code FROM organization.unit WHERE tenant_id = $1 AND code > $2', [
      world.tenantId,
      '',
    ]),
  ).toEqual([])
})

describe('a row has an error', () => {
  test.each<[string, Sheets, string[]]>([
    [
      'when units stand below each other',
      {
        'Đơn vị': [
          UNIT_HEAD,
          ['A', 'Phòng A', 'Phòng', 'C', null],
          ['B', 'Phòng B', 'Phòng', 'A', null],
          ['C', 'Phòng C', 'Phòng', 'B', null],
          ['D', 'Phòng D', 'Phòng', 'C', null],
        ],
      },
      [
        'Đơn vị D2 tree-cycle',
        'Đơn vị D3 tree-cycle',
        'Đơn vị D4 tree-cycle',
        'Đơn vị 5 refers-to-error',
      ],
    ],
    [
      'when a unit stands below itself',
      { 'Đơn vị': [UNIT_HEAD, ['A', 'Phòng A', 'Phòng', 'A', null]] },
      ['Đơn vị D2 tree-cycle'],
    ],
    [
      'when a unit stands in one that begins later',
      { 'Đơn vị': [UNIT_HEAD, CITY, ['H99.1', 'Sở', 'Sở', 'H99', '30/06/2025']] },
      ['Đơn vị D3 unit-not-yet'],
    ],
    [
      'with two heads of a unit',
      {
        'Đơn vị': [UNIT_HEAD, CITY],
        'Chức danh': [POSITION_HEAD, SEAT, ['BT', 'H99', 'Bí thư', 'Thủ trưởng']],
      },
      ['Chức danh D3 unit-has-head'],
    ],
    [
      'when it names what is not known',
      {
        'Chức danh': [POSITION_HEAD, ['CT', 'H98', 'Chủ tịch', 'Thủ trưởng']],
        'Bổ nhiệm': [APPOINTMENT_HEAD, ['X', 'Y', null, '01/07/2025', null, null]],
      },
      ['Chức danh B2 unit-unknown', 'Bổ nhiệm A2 position-unknown', 'Bổ nhiệm B2 person-unknown'],
    ],
    [
      'when cells cannot be understood',
      {
        'Đơn vị': [
          UNIT_HEAD,
          ['H 99', 'Thành phố', 'Hành tinh', null, '31/02/2025'],
          [null, 'Tên', 'Sở', null, 45_000],
        ],
        Người: [PEOPLE_HEAD, ['CB1', 'Lê Thị Ba', 'gọi sau']],
      },
      [
        'Đơn vị A2 code-unreadable',
        'Đơn vị C2 choice-unknown',
        'Đơn vị E2 date-unreadable',
        'Đơn vị A3 cell-required',
        'Đơn vị E3 date-unreadable',
        'Người C2 phone-unreadable',
      ],
    ],
    [
      'when a code comes twice with something else',
      { Người: [PEOPLE_HEAD, ['CB1', 'Lê Thị Ba', null], ['cb1', 'Lê Văn Ba', null]] },
      ['Người 3 key-repeated'],
    ],
    [
      'when it is typed in TCVN3 among others in Unicode',
      {
        Người: [
          PEOPLE_HEAD,
          ...Array.from({ length: 20 }, (_, n) => [`CB${n}`, `Nguyễn Thị Hòa Bình ${n}`, null]),
          ['CB99', 'NguyÔn V¨n H¶i', null],
        ],
      },
      ['Người B22 cell-encoding'],
    ],
  ])('%s', async (_, sheets, expected) => {
    const remarks = await remarksOf(sheets)

    expect(remarks.toSorted()).toEqual(expected.toSorted())
  })

  test('with a formula in a cell', async () => {
    const bytes = writeCsv([PEOPLE_HEAD, ['CB1', 'x', null]])
    const text = new TextDecoder().decode(bytes).replace(',x,', ',=A1&B1,')

    const { id } = (await (await upload(utf8(text))).json()) as { id: string }

    expect(await readRows(world, keeper, id)).toMatchObject([
      { fate: 'error', remarks: [{ code: 'cell-formula', cell: 'B2' }] },
    ])
  })

  const seated = (rows: Sheets[string]) => ({
    ...SMALL_CITY,
    'Bổ nhiệm': [APPOINTMENT_HEAD, ...rows],
  })
  test.each<[string, Sheets[string], ImportRemarkCode]>([
    [
      'that ends before it begins',
      [['GD', 'CB1', null, '01/08/2025', '31/07/2025', null]],
      'appointment-ends-before-start',
    ],
    [
      'to a seat that is taken on some of the days',
      [
        ['GD', 'CB1', null, '01/08/2025', '31/12/2025', null],
        ['GD', 'CB2', null, '31/12/2025', null, null],
      ],
      'appointment-overlaps',
    ],
    [
      'before the seat was made',
      [['GD', 'CB1', null, '30/06/2025', null, null]],
      'position-not-yet',
    ],
    [
      'beside another seat without saying so',
      [
        ['GD', 'CB1', null, '01/08/2025', null, null],
        ['CV1', 'CB1', null, '01/08/2025', null, null],
      ],
      'appointment-not-concurrent',
    ],
    [
      'on secondment from nowhere',
      [['GD', 'CB1', 'Biệt phái', '01/08/2025', '31/12/2025', null]],
      'secondment-without-home',
    ],
    [
      'on secondment without a last day',
      [
        ['GD', 'CB1', null, '01/08/2025', '31/12/2025', null],
        ['CV1', 'CB1', 'Biệt phái', '01/01/2026', null, null],
      ],
      'secondment-without-end',
    ],
  ])('that appoints %s', async (_, rows, code) => {
    const { counts, id } = await tryOut(world, keeper, seated(rows))
    const found = await readRows(world, keeper, id, '&fate=error')

    expect(counts.error).toBe(1)
    expect(found).toMatchObject([{ kind: 'appointments', remarks: [{ code }] }])
  })

  test('that appoints somebody before they are fifteen', async () => {
    const both = await buildKeeper(world, { files: true })
    const { id } = await tryOut(world, both, {
      ...SMALL_CITY,
      Người: [
        ['Mã cán bộ', 'Họ và tên', 'Ngày sinh'],
        ['CB1', 'Nguyễn Thị Hòa', '02/07/2011'],
        ['CB2', 'Trần Văn Bình', '01/01/1990'],
      ],
    })

    expect(await readRows(world, both, id, '&fate=error')).toMatchObject([
      { row: 2, kind: 'appointments', remarks: [{ code: 'appointment-before-birth' }] },
    ])
  })

  test('that builds on a unit that has ended', async () => {
    await buildUnit(world, { code: 'H99', name: 'Thành phố cũ', validTo: '2025-06-30' })

    expect(await remarksOf({ 'Chức danh': [POSITION_HEAD, SEAT] })).toEqual([
      'Chức danh B2 unit-dissolved',
    ])
  })
})

test('a row that repeats another word for word is passed over', async () => {
  const row = ['CB1', 'Lê Thị Ba', null]
  const { counts } = await tryOut(world, keeper, { Người: [PEOPLE_HEAD, row, row] })

  expect(counts).toMatchObject({ create: 1, duplicate: 1, error: 0 })
})

test('a number that Excel cut the zero off gets it back', async () => {
  const { id } = await tryOut(world, keeper, {
    Người: [PEOPLE_HEAD, ['CB1', 'Lê Thị Ba', 912_345_678]],
  })

  expect(await readRows(world, keeper, id)).toMatchObject([
    {
      fate: 'create',
      remarks: [{ code: 'phone-zero-added', parameters: { value: '0912345678' } }],
    },
  ])
})

describe('a file is refused and not kept', () => {
  test.each<[string, Uint8Array, ErrorCode]>([
    ['that is a PDF', utf8('%PDF-1.7 x'), 'spreadsheet-format-unknown'],
    ['without a table', utf8('Chuyện,khác\n1,2\n'), 'import-without-table'],
    ['with a column missing', utf8('Mã đơn vị,Tên đơn vị\nA,B\n'), 'import-columns-missing'],
    ['with a column twice', utf8('Mã cán bộ,Họ và tên,Họ và tên\nA,B,C\n'), 'import-column-twice'],
    [
      'of 300,000 rows',
      utf8(`Mã cán bộ,Họ và tên\n${'A,B\n'.repeat(300_000)}`),
      'spreadsheet-too-many-rows',
    ],
    ['that is empty', utf8(' '), 'document-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(await upload(bytes))).toEqual([422, code])
    expect(
      await world.owner('SELECT FROM platform.blob WHERE tenant_id = $1', [world.tenantId]),
    ).toEqual([])
  })

  test('of whoever does not keep the organization', async () => {
    const officer = await buildOfficial(world, { duties: ['personnel-officer', 'auditor'] })
    const bytes = await workbookOf(SMALL_CITY)

    expect(await refusalOf(await upload(bytes, officer))).toEqual([403, 'import-forbidden'])
    expect(await refusalOf(await upload(bytes, null))).toEqual([401, 'sign-in-required'])
  })
})
