import { readSpreadsheet } from '@roviec/interchange'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  bringIn,
  buildKeeper,
  PEOPLE_HEAD,
  POSITION_HEAD,
  readRows,
  SMALL_CITY,
  tryOut,
} from '../../testing/imports-world.ts'
import { buildOfficial, type Official } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let keeper: Official
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world)
})
afterAll(() => world.close())

async function exported(query: string) {
  const response = await world.get(keeper, `/organization-export${query}`)
  expect(response.status).toBe(200)
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}

test('everything that lasts is exported, birthdays excepted', async () => {
  const files = await buildKeeper(world, { files: true })
  await bringIn(world, files, {
    ...SMALL_CITY,
    Người: [
      ['Mã cán bộ', 'Họ và tên', 'Ngày sinh'],
      ['CB1', 'Nguyễn Thị Hòa', '06/05/1980'],
      ['CB2', '@Trần Văn Bình', null],
    ],
  })

  const { bytes } = await exported('')

  const file = readSpreadsheet(bytes)
  const sheets = file.kind === 'sheets' ? file.sheets : []
  expect(sheets.map(({ name }) => name)).toEqual([
    'Đơn vị',
    'Chức danh',
    'Người',
    'Bổ nhiệm',
    'Nhóm vị trí việc làm',
    'Biên chế',
    'Ghi chú',
  ])
  const people = sheets[2]?.rows.map(({ cells }) => cells)
  expect(people).toContainEqual(['CB1', 'Nguyễn Thị Hòa'])
  expect(JSON.stringify(people)).not.toContain('1980')
})

test('terms, seats for people from elsewhere, and duties to be seen are exported', async () => {
  await bringIn(world, keeper, {
    ...SMALL_CITY,
    'Chức danh': [
      [...POSITION_HEAD, 'Nhiệm kỳ (tháng)', 'Không phải người địa phương', 'Quyền kèm theo'],
      ['CT', 'H99', 'Chủ tịch', 'Thủ trưởng', 60, 'Có', 'Xem nhật ký'],
    ],
    'Bổ nhiệm': [],
  })

  const { bytes } = await exported('?format=csv&kind=positions')

  const text = new TextDecoder().decode(bytes)
  expect(text).toMatch(/CT,.*,Có,60,,/)
  expect(text).toMatch(/X[0-9A-F]{16},.*,Quản trị tổ chức,/)
})

test('a term of no months is an error', async () => {
  const { id } = await tryOut(world, keeper, {
    ...SMALL_CITY,
    'Chức danh': [
      [...POSITION_HEAD, 'Nhiệm kỳ'],
      ['CT', 'H99', 'Chủ tịch', 'Thủ trưởng', 0],
    ],
    'Bổ nhiệm': [],
  })

  expect(await readRows(world, keeper, id, '&fate=error')).toMatchObject([
    { remarks: [{ code: 'number-unreadable', cell: 'E2' }] },
  ])
})

test('what has no code is changed and taken back by the code that the export gives it', async () => {
  const csv = new TextDecoder().decode((await exported('?format=csv&kind=people')).bytes)
  const code = /X[0-9A-F]{16}/.exec(csv)?.[0] ?? ''

  const { id, counts } = await bringIn(world, keeper, {
    Người: [PEOPLE_HEAD, [code, 'Vũ Thị Lan', '028 3812 3456']],
  })

  expect(counts).toMatchObject({ change: 1, create: 0 })
  expect((await world.post(keeper, `/imports/${id}/undo`)).status).toBe(200)
})

test('one table comes as CSV, in which no text becomes a formula', async () => {
  await bringIn(world, keeper, {
    Người: [
      ['Mã cán bộ', 'Họ và tên'],
      ['CB1', '@Trần Văn Bình'],
    ],
  })

  const { response, bytes } = await exported('?format=csv&kind=people')

  expect(response.headers.get('content-disposition')).toContain('nguoi.csv')
  expect(new TextDecoder().decode(bytes)).toContain("CB1,'@Trần Văn Bình,")
})

test('only whoever keeps the organization exports it', async () => {
  const other = await buildOfficial(world)

  expect(await refusalOf(await world.get(other, '/organization-export'))).toEqual([
    403,
    'import-forbidden',
  ])
})
