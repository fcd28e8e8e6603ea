import { type SheetCell, writeCsv, writeSpreadsheet } from '@roviec/interchange'
import type { Vacancy } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { listVacancies, type VacancyFilter } from './list-vacancies.ts'

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A city has 50,000 seats; more rows than that no list of vacancies has. */
const ROWS_MAX = 50_000

const HEAD = [
  'TT',
  'Chức danh',
  'Cấp',
  'Đơn vị',
  'Thuộc',
  'Nhóm vị trí việc làm',
  'Tình trạng',
  'Người phụ trách',
  'Khuyết từ',
  'Số ngày',
  'Vị trí nhạy cảm',
]

const RANKS = { head: 'Người đứng đầu', deputy: 'Cấp phó', member: 'Thành viên' } as const
const STATES = { uncovered: 'Không có người phụ trách', acting: 'Có người phụ trách' } as const

/** Seats without a holder today as a table, in the order of the list. */
export async function exportVacancies(
  ctx: Context,
  { format, ...filter }: VacancyFilter & { readonly format: 'xlsx' | 'csv' },
) {
  const { entries } = await listVacancies(ctx, { ...filter, limit: ROWS_MAX })
  const rows = entries.map((vacancy, index) => rowOf(vacancy, index + 1))
  const fileName = `chuc-danh-khuyet-${ctx.today}.${format}`
  if (format === 'csv') {
    return { fileName, mediaType: 'text/csv; charset=utf-8', bytes: writeCsv([HEAD, ...rows]) }
  }
  const columnWidths = [6, 36, 16, 36, 36, 28, 24, 26, 12, 10, 14]
  const sheet = { name: 'Chức danh khuyết', head: HEAD, rows, columnWidths }
  return { fileName, mediaType: SPREADSHEET, bytes: await writeSpreadsheet([sheet]) }
}

function rowOf(vacancy: Vacancy, ordinal: number): SheetCell[] {
  return [
    ordinal,
    vacancy.title,
    RANKS[vacancy.rank],
    vacancy.unitName,
    vacancy.bodyName,
    vacancy.jobGroupName,
    STATES[vacancy.state],
    vacancy.acting?.fullName ?? null,
    { kind: 'date', on: vacancy.since },
    vacancy.days,
    vacancy.sensitive ? 'Có' : null,
  ]
}
