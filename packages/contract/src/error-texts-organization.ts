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
  'unit-change-forbidden': text(
    403,
    'Bạn không được thay đổi đơn vị.',
    'You may not change units.',
  ),
  'unit-has-open-tasks': text(
    409,
    'Đơn vị còn {count} nhiệm vụ chưa xong. Hãy sắp xếp để chuyển chúng sang đơn vị kế thừa.',
    'The unit still has {count} open tasks. Restructure it so that they pass to a successor.',
  ),
  'parent-begins-later': text(
    422,
    'Đơn vị cấp trên chưa tồn tại vào ngày {on}.',
    'The unit above does not exist yet on {on}.',
  ),
  'change-ahead': text(
    422,
    'Ngày {on} chưa đến. Hãy ghi thay đổi khi đến ngày đó.',
    'The day {on} has not come yet. Record the change when it has.',
  ),
  'change-empty': text(
    422,
    'Không có gì thay đổi so với hiện tại.',
    'Nothing differs from how it stands.',
  ),
  'position-change-forbidden': text(
    403,
    'Bạn không được thay đổi chức danh.',
    'You may not change positions.',
  ),
  'position-held': text(
    409,
    'Chức danh này còn {fullName} giữ hoặc đã được phân công. Hãy kết thúc phân công trước.',
    'The position is held by {fullName}, now or from a later day. End that appointment first.',
  ),
  'position-has-open-tasks': text(
    409,
    'Còn {count} nhiệm vụ chưa xong do chức danh này làm, giao hoặc xác nhận. Hãy bãi bỏ trong một đợt sắp xếp có chức danh tiếp nhận.',
    'It does, assigns or verifies {count} open tasks. Abolish it by a restructuring that names who takes them.',
  ),
  'duty-own-seat': text(
    403,
    'Không ai tự đổi quyền của chức danh mình đang giữ. Hãy nhờ một quản trị tổ chức khác.',
    'Nobody changes the duties of their own seat. Let another organisation administrator do it.',
  ),
  'position-signs-plans': text(
    409,
    'Chức danh này ký {count} kế hoạch đang mở. Hãy đóng kế hoạch, hoặc bãi bỏ trong một đợt sắp xếp có chức danh tiếp nhận.',
    'It signs {count} open plans. Close them, or abolish it by a restructuring that names who follows.',
  ),
  'official-province-not-found': text(
    404,
    'Không có tỉnh, thành phố nào mang mã này.',
    'No province has this code.',
  ),
  'official-units-complete': text(
    409,
    'Tất cả {count} đơn vị cấp xã của tỉnh, thành phố này đã có trong cây tổ chức.',
    'All {count} communes of this province are in the tree already.',
  ),
  'job-group-not-found': text(
    404,
    'Không tìm thấy nhóm vị trí việc làm này.',
    'There is no such group of job positions.',
  ),
  'job-group-name-taken': text(
    409,
    'Đã có nhóm vị trí việc làm mang tên này.',
    'A group of job positions has this name already.',
  ),
  'job-group-used': text(
    409,
    'Nhóm này còn {seats} chức danh và {establishments} dòng biên chế. Hãy chuyển chúng trước.',
    '{seats} positions and {establishments} establishments name this group. Move them first.',
  ),
  'job-group-forbidden': text(
    403,
    'Bạn không được sửa nhóm vị trí việc làm.',
    'You may not edit groups of job positions.',
  ),
  'establishment-forbidden': text(
    403,
    'Bạn không được giao biên chế.',
    'You may not grant establishment.',
  ),
} as const
