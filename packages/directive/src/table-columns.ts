import { foldName } from './fold-name.ts'
import type { DateOrder } from './read-date-cell.ts'

/** What a column of a table holds. */
export type ColumnRole =
  | 'number'
  | 'code'
  | 'group'
  | 'task'
  | 'lead'
  | 'support'
  | 'monitor'
  | 'approver'
  | 'product'
  | 'deadline'
  | 'starts'
  | 'ends'
  | 'depends'
  | 'measure'
  | 'unit-of-measure'
  | 'value'
  | 'note'
  | 'other'

/** The columns of the table read last; a table that follows without a header goes on with them. */
export interface TableColumns {
  readonly roles: readonly ColumnRole[]
  readonly dateOrder: DateOrder
}

/**
 * The roles of the columns whose header cells are given, or null when the row is not the header of
 * a table of tasks or of targets. Each role is taken by the first column that fits it best.
 */
export function readColumnRoles(headers: readonly string[]): ColumnRole[] | null {
  const roles = headers.map(roleOf)
  const first = roles.indexOf('task')
  const unique = roles.map((role, column) => (role === 'task' && column !== first ? 'other' : role))
  return isTaskTable(unique) || isTargetTable(unique) ? unique : null
}

/**
 * The roles with a second header row laid over them ("Đơn vị thực hiện" above "Chủ trì" and "Phối
 * hợp"); null when the row is no header.
 */
export function refineColumnRoles(
  roles: readonly ColumnRole[],
  headers: readonly string[],
): ColumnRole[] | null {
  const below = headers.map(roleOf)
  const isHeader = headers.every((text, column) => text === '' || below[column] !== 'other')
  const refines = below.some((role, column) => role !== 'other' && role !== roles[column])
  if (!isHeader || !refines) return null
  return roles.map((role, column) => (headers[column] === '' ? role : (below[column] ?? role)))
}

/** Whether the columns describe tasks: a task and somebody or some date. */
export function isTaskTable(roles: readonly ColumnRole[]): boolean {
  const helps = roles.some((role) => TASK_COMPANIONS.has(role))
  return roles.includes('task') && helps
}

/** Whether the columns describe targets: a measure and its value. */
function isTargetTable(roles: readonly ColumnRole[]): boolean {
  return roles.includes('measure') && !roles.includes('task')
}

const TASK_COMPANIONS = new Set<ColumnRole>(['lead', 'deadline', 'ends', 'product', 'support'])

const PATTERNS: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['support', ['phối hợp', 'cùng thực hiện', 'tham gia']],
  ['monitor', ['theo dõi', 'đôn đốc', 'giám sát']],
  ['approver', ['cấp trình', 'phê duyệt', 'cấp ban hành', 'thẩm quyền', 'lãnh đạo chỉ đạo']],
  [
    'lead',
    [
      'chủ trì',
      'đơn vị thực hiện',
      'cơ quan thực hiện',
      'người thực hiện',
      'phụ trách',
      'chịu trách nhiệm',
      'phân công',
      'đầu mối',
      'tham mưu',
      'task owner',
      'owner',
      'bộ phận thực hiện',
      'cá nhân thực hiện',
      'cán bộ thực hiện',
      'được giao',
      'giao thực hiện',
      'trách nhiệm',
      'cơ quan đơn vị',
    ],
  ],
  ['starts', ['bắt đầu', 'start', 'khởi công', 'từ ngày']],
  ['ends', ['kết thúc', 'due date', 'finish', 'end date', 'đến ngày']],
  ['deadline', ['thời gian', 'thời hạn', 'tiến độ', 'hạn', 'thời điểm', 'hoàn thành', 'lộ trình']],
  ['product', ['sản phẩm', 'kết quả', 'hình thức văn bản', 'đầu ra']],
  ['depends', ['phụ thuộc', 'predecessor', 'nhiệm vụ trước']],
  ['unit-of-measure', ['đơn vị tính', 'đvt']],
  ['measure', ['chỉ tiêu', 'chỉ số']],
  ['code', ['mã', 'wbs']],
  ['group', ['nhóm', 'lĩnh vực']],
  [
    'task',
    [
      'nhiệm vụ',
      'công việc',
      'nội dung',
      'tên',
      'hoạt động',
      'đề án',
      'giải pháp',
      'task title',
      'mô tả',
      'hạng mục',
      'đầu việc',
      'việc cần',
      'việc',
    ],
  ],
  ['note', ['ghi chú', 'trạng thái', 'duration', 'kinh phí', 'pct']],
]

const NUMBER_HEADERS = new Set(['tt', 'stt', 'số tt', 'số thứ tự', 'no', 'số'])
const SHORT_CODES = new Set(['mã', 'wbs number', 'mã nhiệm vụ nv', 'mã nhiệm vụ', 'mã số'])
const FOLDED = PATTERNS.map(
  ([role, phrases]) => [role, phrases.map((phrase) => ` ${foldName(phrase)} `)] as const,
)
const LEADING = ` ${foldName('chủ trì')} `
const HELPING = ` ${foldName('phối hợp')} `
const NUMBERS = new Set([...NUMBER_HEADERS].map(foldName))
const CODES = new Set([...SHORT_CODES].map(foldName))

function roleOf(header: string): ColumnRole {
  const folded = foldName(header)
  if (folded === '' || folded.length > 120) return 'other'
  if (NUMBERS.has(folded)) return 'number'
  if (CODES.has(folded)) return 'code'
  if (folded === foldName('đơn vị')) return 'unit-of-measure'
  const padded = ` ${folded} `
  // "Đơn vị chủ trì, phối hợp": the cells say which is which.
  if (padded.includes(LEADING) && padded.includes(HELPING)) return 'lead'
  for (const [role, phrases] of FOLDED) {
    if (phrases.some((phrase) => padded.includes(phrase))) return role
  }
  return 'other'
}
