import type { Import, ImportRow } from '@roviec/contract'
import { type SheetCell, writeSpreadsheet } from '@roviec/interchange'
import { expect } from 'vitest'
import { buildOfficial, type Official } from './organization-world.ts'
import type { Account, World } from './world.ts'

/** Rows below the headings of each sheet, by the sheet's name. */
export type Sheets = Readonly<Record<string, readonly (readonly SheetCell[])[]>>

export const UNIT_HEAD = ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Mã đơn vị cấp trên', 'Từ ngày']
export const POSITION_HEAD = ['Mã chức danh', 'Mã đơn vị', 'Tên chức danh', 'Cấp']
export const PEOPLE_HEAD = ['Mã cán bộ', 'Họ và tên', 'Điện thoại công vụ']
export const APPOINTMENT_HEAD = [
  'Mã chức danh',
  'Mã cán bộ',
  'Hình thức',
  'Từ ngày',
  'Đến ngày',
  'Số quyết định',
]

/** A ministry in small: two units, three seats, two people, two appointments. */
export const SMALL_CITY: Sheets = {
  'Đơn vị': [
    UNIT_HEAD,
    ['H99.1', 'Sở Nội vụ', 'Sở', 'H99', '01/07/2025'],
    ['H99', 'Thành phố Minh Hà', 'Thành phố', null, '01/07/2025'],
  ],
  'Chức danh': [
    POSITION_HEAD,
    ['CT', 'H99', 'Chủ tịch', 'Thủ trưởng'],
    ['GD', 'H99.1', 'Giám đốc', 'Thủ trưởng'],
    ['CV1', 'H99.1', 'Chuyên viên', 'Thành viên'],
  ],
  Người: [PEOPLE_HEAD, ['CB1', 'Nguyễn Thị Hòa', '028 3812 3456'], ['CB2', 'Trần Văn Bình', null]],
  'Bổ nhiệm': [
    APPOINTMENT_HEAD,
    ['CT', 'CB1', 'Giữ chức', '01/07/2025', null, '1/QĐ'],
    ['GD', 'CB2', null, '01/08/2025', null, '2/QĐ'],
  ],
}

export async function workbookOf(sheets: Sheets): Promise<Uint8Array> {
  return writeSpreadsheet(
    Object.entries(sheets).map(([name, [head = [], ...rows]]) => ({
      name,
      head: head.map(String),
      rows,
    })),
  )
}

/** Somebody who keeps the organization, and with `files` the personal files as well. */
export function buildKeeper(
  world: World,
  { files = false }: { readonly files?: boolean } = {},
): Promise<Official> {
  const duties = ['organization-administrator', ...(files ? ['personnel-officer' as const] : [])]
  return buildOfficial(world, {
    fullName: 'Vũ Thị Lan',
    title: 'Quản trị tổ chức',
    duties: duties as ('organization-administrator' | 'personnel-officer')[],
  })
}

/** Gives a workbook and answers what the dry run found. */
export async function tryOut(world: World, sender: Account, sheets: Sheets): Promise<Import> {
  const bytes = await workbookOf(sheets)
  const response = await world.upload(sender, '/imports', { fileName: 'to-chuc.xlsx', bytes })
  expect(response.status, await response.clone().text()).toBe(201)
  const { id } = (await response.json()) as { id: string }
  return readImport(world, sender, id)
}

export async function readImport(world: World, sender: Account, id: string): Promise<Import> {
  return (await world.get(sender, `/imports/${id}`)).json() as Promise<Import>
}

export async function readRows(
  world: World,
  sender: Account,
  id: string,
  query = '',
): Promise<readonly ImportRow[]> {
  const response = await world.get(sender, `/imports/${id}/rows?limit=200${query}`)
  return ((await response.json()) as { entries: ImportRow[] }).entries
}

export function apply(world: World, sender: Account, { id, digest }: Import): Promise<Response> {
  return world.post(sender, `/imports/${id}/apply`, { digest })
}

/** Brings a workbook in, which must go well. */
export async function bringIn(world: World, sender: Account, sheets: Sheets): Promise<Import> {
  const response = await apply(world, sender, await tryOut(world, sender, sheets))
  expect(response.status, await response.clone().text()).toBe(200)
  return response.json() as Promise<Import>
}
