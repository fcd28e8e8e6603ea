import type { Language } from './fields.ts'

/** What stops a restructuring, or should be looked at. Parameters stand in braces. */
const PROBLEM_TEXTS = {
  'no-acts': text(
    'Chưa có việc sắp xếp nào. Hãy thêm ít nhất một việc: nhập, tách, giải thể, đổi tên hoặc chuyển.',
    'There is no act yet. Add at least one: merge, split, dissolve, rename or move.',
  ),
  'decision-missing': text(
    'Chưa có số, ngày và cơ quan ban hành quyết định. Hãy nhập đủ ở phần Quyết định.',
    'Number, date and issuer of the decision are missing. Enter them under Decision.',
  ),
  'day-missing': text(
    'Chưa có ngày hiệu lực. Hãy nhập ở phần Quyết định.',
    'There is no effective day. Enter it under Decision.',
  ),
  'day-too-early': text(
    '{name} đã có thay đổi từ ngày {on}. Hãy chọn ngày hiệu lực từ {from} trở đi.',
    '{name} has changed on {on} already. Choose an effective day from {from} on.',
  ),
  'unit-unknown': text(
    'Một đơn vị trong việc này không còn trong hệ thống. Hãy xóa việc này rồi chọn lại.',
    'A unit of this act is not there any more. Remove the act and choose again.',
  ),
  'unit-ended': text(
    '{unit} đã kết thúc hoạt động từ ngày {on}. Hãy bỏ đơn vị này khỏi việc sắp xếp.',
    '{unit} has ended on {on}. Take it out of the act.',
  ),
  'acts-contradict': text(
    '{unit} có trong hai việc trái nhau. Hãy giữ một việc và xóa việc kia.',
    '{unit} is in two acts that contradict each other. Keep one and remove the other.',
  ),
  'successor-ends': text(
    '{unit} nhận việc của đơn vị khác nhưng chính nó cũng kết thúc. Hãy chọn đơn vị tiếp nhận còn hoạt động.',
    '{unit} takes over from another unit and ends itself. Choose a unit that goes on.',
  ),
  'unit-not-named': text(
    'Việc này nhắc đến một đơn vị mới chưa khai. Hãy chọn lại nơi nhận.',
    'The act names a new unit that nobody makes. Choose again where it goes.',
  ),
  'key-twice': text(
    'Hai đơn vị hoặc chức danh mới trùng khóa {key}. Hãy xóa một mục rồi thêm lại.',
    'Two new units or seats have the key {key}. Remove one and add it again.',
  ),
  cycle: text(
    '{unit} sẽ nằm trong chính nó. Hãy chọn đơn vị cấp trên khác.',
    '{unit} would stand inside itself. Choose another parent.',
  ),
  'too-deep': text(
    '{unit} sẽ ở cấp {depth}; cây tổ chức sâu tối đa {max} cấp. Hãy đặt cao hơn.',
    '{unit} would stand on level {depth}; the tree has at most {max}. Place it higher.',
  ),
  'two-heads': text(
    '{unit} sẽ có {count} chức danh người đứng đầu. Hãy giữ một, chuyển các chức danh kia thành cấp phó hoặc bãi bỏ.',
    '{unit} would have {count} heads. Keep one; make the others deputies or abolish them.',
  ),
  'unit-without-head': text(
    '{unit} sẽ không có chức danh người đứng đầu. Hãy chọn hoặc thêm một chức danh.',
    '{unit} would have no head. Choose a seat or add one.',
  ),
  'name-clash': text(
    'Dưới {parent} sẽ có {count} đơn vị cùng tên {unit}. Hãy nhập chúng làm một hoặc đổi tên.',
    'Below {parent} there would be {count} units named {unit}. Merge them or rename one.',
  ),
  'code-taken': text(
    'Mã định danh {code} của {unit} đã có đơn vị dùng. Hãy nhập mã khác hoặc để trống.',
    'The identifier {code} of {unit} is taken. Enter another one or none.',
  ),
  'seat-without-successor': text(
    '{seat} bị bãi bỏ khi còn {count} việc đang mở phải làm, giao, xác nhận hoặc ký. Hãy chọn chức danh nhận.',
    '{seat} is abolished with {count} open things to do, assign, verify or sign. Choose who takes them.',
  ),
  'successor-abolished': text(
    '{seat} nhận việc của chức danh khác nhưng chính nó cũng bị bãi bỏ. Hãy chọn chức danh còn lại.',
    '{seat} takes over from another seat and is abolished itself. Choose a seat that remains.',
  ),
  'seat-unknown': text(
    'Một chức danh được chọn không còn trong hệ thống. Hãy chọn lại.',
    'A seat that was chosen is not there any more. Choose again.',
  ),
  'seat-place-ends': text(
    '{seat} chuyển đến một đơn vị không còn hoạt động. Hãy chọn nơi nhận khác.',
    '{seat} moves to a unit that does not go on. Choose another place.',
  ),
  'appointment-later': text(
    'Có bổ nhiệm vào {seat} bắt đầu ngày {on}, không trước ngày hiệu lực. Hãy cho chức danh này chuyển thay vì bãi bỏ, hoặc chọn ngày hiệu lực sau đó.',
    'An appointment to {seat} begins on {on}, not before the effective day. Let the seat move, or choose a later day.',
  ),
  'target-missed': text(
    'Giảm {percent}% biên chế, chưa đạt mục tiêu {target}%.',
    'The headcount falls by {percent}%, short of the target of {target}%.',
  ),
  refused: text('Không áp dụng được: {reason}', 'It could not be applied: {reason}'),
} as const

export type RestructuringProblemCode = keyof typeof PROBLEM_TEXTS

export const RESTRUCTURING_PROBLEM_CODES = Object.keys(
  PROBLEM_TEXTS,
) as readonly RestructuringProblemCode[]

/** The sentence for a problem: what is wrong and what to do, with the parameters filled in. */
export function restructuringProblemText(
  code: RestructuringProblemCode,
  parameters: Readonly<Record<string, string | number>> = {},
  language: Language = 'vi',
): string {
  return PROBLEM_TEXTS[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(parameters[name] ?? whole),
  )
}

function text(vi: string, en: string) {
  return { vi, en } as const
}
