import { text } from './error-text.ts'

/** Refusals about units and positions that change over time. */
export const ORGANIZATION_ERROR_TEXTS = {
  'unit-cycle': text(
    422,
    'Đơn vị không thể nằm trong chính nó hoặc trong đơn vị cấp dưới của nó.',
    'A unit cannot stand inside itself or inside a unit below it.',
  ),
  'unit-too-deep': text(
    422,
    'Cây tổ chức sâu tối đa 12 cấp.',
    'The tree of units is at most 12 levels deep.',
  ),
  'unit-ended': text(
    409,
    'Đơn vị đã kết thúc hoạt động từ ngày {on}.',
    'The unit has ended on {on}.',
  ),
  'unit-not-empty': text(
    409,
    'Đơn vị còn {units} đơn vị trực thuộc và {positions} chức danh. Hãy sắp xếp chúng trước.',
    'The unit still has {units} units and {positions} positions. Settle them first.',
  ),
  'official-code-taken': text(
    409,
    'Mã đơn vị hành chính {code} đã thuộc về một đơn vị đang hoạt động.',
    'The administrative code {code} belongs to another unit that exists.',
  ),
  'change-before-last': text(
    409,
    'Đã có thay đổi từ ngày {on}. Hãy chọn ngày đó hoặc một ngày sau.',
    'There is a change from {on} on already. Choose that day or a later one.',
  ),
  'position-abolished': text(
    409,
    'Chức danh này đã được bãi bỏ.',
    'This position has been abolished.',
  ),
  'position-code-taken': text(
    409,
    'Mã chức danh {code} đã được dùng.',
    'The position code {code} is taken.',
  ),
} as const
