import type { ReadCell } from '../spreadsheet/spreadsheet-file.ts'
import { PlanFileRefusedError } from './plan-file-refusal.ts'

/** The columns of a table of tasks, in the order in which they are written. */
export const TABLE_COLUMNS = {
  code: {
    vi: 'Mã',
    en: 'ID',
    also: ['mã công việc', 'mã nhiệm vụ', 'mã số', 'stt', 'tt', 'số thứ tự', 'code', 'no', 'uid'],
    width: 8,
  },
  name: {
    vi: 'Tên công việc',
    en: 'Task name',
    also: ['công việc', 'nhiệm vụ', 'tên nhiệm vụ', 'nội dung công việc', 'task', 'name'],
    width: 48,
  },
  level: { vi: 'Cấp', en: 'Outline level', also: ['cấp độ', 'mức', 'level'], width: 8 },
  duration: {
    vi: 'Thời lượng (ngày làm việc)',
    en: 'Duration (working days)',
    also: ['thời lượng', 'thời gian thực hiện', 'số ngày', 'số ngày làm việc', 'duration'],
    width: 16,
  },
  start: { vi: 'Bắt đầu', en: 'Start', also: ['ngày bắt đầu', 'start date'], width: 12 },
  finish: {
    vi: 'Kết thúc',
    en: 'Finish',
    also: ['ngày kết thúc', 'hoàn thành', 'ngày hoàn thành', 'end', 'finish date', 'end date'],
    width: 12,
  },
  due: {
    vi: 'Hạn',
    en: 'Deadline',
    also: ['hạn hoàn thành', 'thời hạn', 'thời hạn hoàn thành', 'due', 'due date'],
    width: 12,
  },
  links: {
    vi: 'Tiền nhiệm',
    en: 'Predecessors',
    also: ['việc tiền nhiệm', 'công việc trước', 'phụ thuộc', 'predecessor', 'depends on'],
    width: 20,
  },
  unit: {
    vi: 'Phụ trách/Đơn vị',
    en: 'Unit',
    also: [
      'đơn vị',
      'đơn vị chủ trì',
      'cơ quan chủ trì',
      'chủ trì',
      'phụ trách',
      'resource names',
      'assigned to',
      'owner',
    ],
    width: 24,
  },
  product: {
    vi: 'Sản phẩm',
    en: 'Product',
    also: ['kết quả', 'sản phẩm đầu ra', 'kết quả/sản phẩm', 'deliverable'],
    width: 24,
  },
  percent: {
    vi: '% hoàn thành',
    en: '% complete',
    also: ['tiến độ', 'tiến độ (%)', 'tỷ lệ hoàn thành', 'percent complete', 'progress'],
    width: 12,
  },
  notes: { vi: 'Ghi chú', en: 'Notes', also: ['note', 'comments'], width: 32 },
} as const

/** A column of a table of tasks. */
export type TableColumn = keyof typeof TABLE_COLUMNS

/** Where the columns of a table stand, and the row that says so. */
export interface TableHead {
  readonly index: Readonly<Partial<Record<TableColumn, number>>>
  /** The headings as the table words them. */
  readonly words: Readonly<Partial<Record<TableColumn, string>>>
  /** Headings that are not known. */
  readonly leftOut: readonly string[]
}

const COLUMN_BY_WORD = new Map(
  (Object.keys(TABLE_COLUMNS) as TableColumn[]).flatMap((column) => {
    const { vi, en, also } = TABLE_COLUMNS[column]
    return [vi, en, ...also].map((word) => [foldWord(word), column] as const)
  }),
)

/**
 * Reads a row as a head; null where it is none: a head names the tasks and one thing more.
 *
 * @throws PlanFileRefusedError `plan-file-column-twice`
 */
export function readTableHead(cells: readonly ReadCell[]): TableHead | null {
  const index: Partial<Record<TableColumn, number>> = {}
  const words: Partial<Record<TableColumn, string>> = {}
  const leftOut: string[] = []
  const twice: string[] = []
  cells.forEach((cell, at) => {
    if (typeof cell !== 'string' || cell === '') return
    const column = COLUMN_BY_WORD.get(foldWord(cell))
    if (column === undefined) leftOut.push(cell)
    else if (index[column] === undefined) {
      index[column] = at
      words[column] = cell
    } else twice.push(cell)
  })
  if (index.name === undefined || Object.keys(index).length < 2) return null
  const [column] = twice
  if (column !== undefined) throw new PlanFileRefusedError('plan-file-column-twice', { column })
  return { index, words, leftOut }
}

function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[*:.\s]+/gu, ' ')
    .trim()
}
