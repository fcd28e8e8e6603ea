import type { IsoDate } from '@roviec/calendar'
import type { TreeUnit } from '@roviec/contract'
import { type SheetCell, writeCsv, writeSpreadsheet } from '@roviec/interchange'
import type { Context } from '../../platform/context.ts'
import { getSeating } from './get-seating.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const HEAD = [
  'Cấp',
  'Đơn vị',
  'Tên ngắn',
  'Mã định danh',
  'Đơn vị cấp trên',
  'Người đứng đầu',
  'Chức danh đứng đầu',
  'Số chức danh',
  'Có người giữ',
  'Có người phụ trách',
  'Khuyết',
]

/** The tree of a day as a table, one unit a row, children below their parents. */
export async function exportOrganizationTree(ctx: Context, on: IsoDate, format: 'xlsx' | 'csv') {
  const { units, unitById } = await getSeating(ctx, on)
  const rows = inReadingOrder(units).map(({ unit, level }) =>
    rowOf(unit, level, unitById.get(unit.parentId ?? '')?.name ?? null),
  )
  const fileName = `to-chuc-${on}.${format}`
  if (format === 'csv') {
    return { fileName, mediaType: 'text/csv; charset=utf-8', bytes: writeCsv([HEAD, ...rows]) }
  }
  const columnWidths = [6, 46, 24, 16, 40, 26, 26, 12, 12, 16, 10]
  const sheet = { name: 'Tổ chức', head: HEAD, rows, columnWidths }
  return { fileName, mediaType: SPREADSHEET, bytes: await writeSpreadsheet([sheet]) }
}

function rowOf(unit: TreeUnit, level: number, parentName: string | null): SheetCell[] {
  const { counts, head } = unit
  return [
    level,
    unit.name,
    unit.shortName,
    unit.code,
    parentName,
    head?.answers?.fullName ?? null,
    head?.title ?? null,
    counts.seats,
    counts.filled,
    counts.acting,
    counts.uncovered,
  ]
}

/** Each unit followed by all that is inside it, without a recursion. */
function inReadingOrder(units: readonly TreeUnit[]) {
  const childrenOf = Map.groupBy(units, ({ parentId }) => parentId)
  const ordered: { unit: TreeUnit; level: number }[] = []
  const waiting = (childrenOf.get(null) ?? []).map((unit) => ({ unit, level: 1 })).toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next)
    const inside = childrenOf.get(next.unit.id) ?? []
    for (const unit of inside.toReversed()) waiting.push({ unit, level: next.level + 1 })
  }
  return ordered
}
