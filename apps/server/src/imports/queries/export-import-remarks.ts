import { importRemarkText } from '@roviec/contract'
import { writeCsv } from '@roviec/interchange'
import type { Context } from '../../platform/context.ts'
import { getStoredImport } from './get-import.ts'
import { listRemarkedRows } from './list-import-rows.ts'

const ROWS_MAX = 100_000
const SEVERITIES = { error: 'Lỗi', warning: 'Cần xem' } as const

/** Errors and warnings, one line each, to work through beside the file. */
export async function exportImportRemarks(ctx: Context, importId: string) {
  const { fileName } = await getStoredImport(ctx, importId)
  const rows = await listRemarkedRows(ctx, importId, ROWS_MAX)
  const lines = rows.flatMap(({ sheet, row, label, remarks }) =>
    remarks.map(({ severity, code, parameters, cell }) => [
      sheet,
      row,
      cell,
      SEVERITIES[severity],
      importRemarkText(code, parameters),
      label,
    ]),
  )
  return {
    fileName: `${fileName.replace(/\.\w+$/, '')}-loi.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: writeCsv([['Trang tính', 'Dòng', 'Ô', 'Mức', 'Nội dung', 'Mục'], ...lines]),
  }
}
