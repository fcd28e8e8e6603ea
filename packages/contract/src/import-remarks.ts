import type { Language } from './fields.ts'

/** What can be said about a row of a file that is brought in. Parameters stand in braces. */
const REMARK_TEXTS = {
  'cell-required': text(
    'Cột “{column}” bắt buộc mà để trống.',
    '“{column}” is required and empty.',
  ),
  'cell-formula': text(
    'Ô {cell} chứa công thức: hãy dán giá trị rồi tải lại.',
    'Cell {cell} holds a formula: paste its value and upload again.',
  ),
  'cell-error': text(
    'Ô {cell} chứa lỗi của Excel ({value}).',
    'Cell {cell} holds an error of Excel ({value}).',
  ),
  'cell-too-long': text(
    'Ô {cell} dài hơn {max} ký tự.',
    'Cell {cell} is longer than {max} characters.',
  ),
  'cell-encoding': text(
    'Ô {cell} gõ bằng bảng mã {encoding}, không phải Unicode. Hãy chuyển mã (ví dụ bằng UniKey).',
    'Cell {cell} is typed in {encoding}, not in Unicode. Convert it (UniKey does).',
  ),
  'cell-not-storable': text(
    'Ô {cell} có ký tự không lưu được.',
    'Cell {cell} holds signs that cannot be kept.',
  ),
  'date-unreadable': text(
    'Ô {cell}: “{value}” không phải ngày có thật. Ghi ngày/tháng/năm, ví dụ 01/07/2025.',
    'Cell {cell}: “{value}” is no real date. Write day/month/year, such as 01/07/2025.',
  ),
  'choice-unknown': text(
    'Ô {cell}: “{value}” không có trong danh sách: {choices}.',
    'Cell {cell}: “{value}” is not one of: {choices}.',
  ),
  'number-unreadable': text(
    'Ô {cell}: “{value}” không phải số nguyên từ {min} đến {max}.',
    'Cell {cell}: “{value}” is no whole number from {min} to {max}.',
  ),
  'code-unreadable': text(
    'Ô {cell}: mã “{value}” chỉ được gồm chữ không dấu, số và dấu chấm, gạch nối ở giữa (tối đa {max} ký tự).',
    'Cell {cell}: the code “{value}” may hold letters, digits and dots or hyphens between them (at most {max}).',
  ),
  'official-code-unreadable': text(
    'Ô {cell}: mã hành chính “{value}” gồm 2 đến 5 chữ số.',
    'Cell {cell}: the administrative code “{value}” has 2 to 5 digits.',
  ),
  'phone-unreadable': text(
    'Ô {cell}: “{value}” không phải số điện thoại.',
    'Cell {cell}: “{value}” is no telephone number.',
  ),
  'email-unreadable': text(
    'Ô {cell}: “{value}” không phải địa chỉ thư điện tử.',
    'Cell {cell}: “{value}” is no mail address.',
  ),
  'row-repeated': text('Giống hệt dòng {row}.', 'The same as row {row}, word for word.'),
  'key-repeated': text(
    'Dòng {row} đã nói về {key} với nội dung khác.',
    'Row {row} says something else about {key}.',
  ),
  'name-repeated': text(
    'Dòng {row} cùng họ tên và ngày sinh nhưng khác mã: có phải một người?',
    'Row {row} has the same name and birthday under another code: is it the same person?',
  ),
  'refers-to-error': text(
    'Dựa vào {key}, mà dòng {row} của “{sheet}” có lỗi.',
    'Depends on {key}, and row {row} of “{sheet}” has an error.',
  ),
  'unit-unknown': text(
    'Ô {cell}: không có đơn vị “{value}” trong tệp hay trong hệ thống.',
    'Cell {cell}: there is no unit “{value}” in the file or in the system.',
  ),
  'unit-ambiguous': text(
    'Ô {cell}: có {count} đơn vị tên “{value}”. Hãy ghi mã: {candidates}.',
    'Cell {cell}: {count} units are named “{value}”. Write the code: {candidates}.',
  ),
  'position-unknown': text(
    'Ô {cell}: không có chức danh mã “{value}” trong tệp hay trong hệ thống.',
    'Cell {cell}: there is no position “{value}” in the file or in the system.',
  ),
  'person-unknown': text(
    'Ô {cell}: không có cán bộ mã “{value}” trong tệp hay trong hệ thống.',
    'Cell {cell}: there is no person “{value}” in the file or in the system.',
  ),
  'person-ambiguous': text(
    'Ô {cell}: có {count} người tên “{value}”. Hãy ghi mã cán bộ: {candidates}.',
    'Cell {cell}: {count} people are named “{value}”. Write the staff code: {candidates}.',
  ),
  'matched-by-name': text(
    'Ô {cell}: hiểu “{value}” theo tên là {code}. Nên ghi mã.',
    'Cell {cell}: “{value}” is taken by its name for {code}. Better write the code.',
  ),
  'job-group-unknown': text(
    'Ô {cell}: không có nhóm vị trí việc làm “{value}” trong hệ thống.',
    'Cell {cell}: there is no job-position group “{value}” in the system.',
  ),
  'tree-cycle': text(
    'Đơn vị nằm dưới chính nó: {chain}.',
    'The unit stands below itself: {chain}.',
  ),
  'tree-too-deep': text(
    'Cây đơn vị sâu hơn {max} cấp.',
    'The tree of units is deeper than {max} levels.',
  ),
  'unit-dissolved': text(
    'Đơn vị {name} đã thôi hoạt động từ ngày {day}.',
    'The unit {name} ended its work on {day}.',
  ),
  'unit-not-yet': text(
    'Đơn vị {name} từ ngày {day} mới có.',
    'The unit {name} exists only from {day} on.',
  ),
  'unit-official-code-taken': text(
    'Mã hành chính {value} đã là của {name}.',
    'The administrative code {value} belongs to {name}.',
  ),
  'first-day-changed': text(
    'Ngày bắt đầu ghi trong hệ thống là {day}; tệp này không đổi ngày đó được.',
    'The system has {day} as first day; a file cannot change it.',
  ),
  'unit-has-head': text(
    'Đơn vị {name} đã có chức danh người đứng đầu: {holder}.',
    'The unit {name} has a position of head already: {holder}.',
  ),
  'position-closed': text(
    'Chức danh {name} đã thôi từ ngày {day}.',
    'The position {name} was abolished on {day}.',
  ),
  'position-not-yet': text(
    'Chức danh {name} từ ngày {day} mới có.',
    'The position {name} exists only from {day} on.',
  ),
  'appointment-overlaps': text(
    'Chức danh {name} đã có {holder} trong thời gian này.',
    'The position {name} is held by {holder} in that time.',
  ),
  'appointment-ends-before-start': text(
    'Ngày cuối phải từ ngày bắt đầu trở đi.',
    'The last day must not be before the first.',
  ),
  'appointment-before-birth': text(
    'Từ ngày {from} là trước năm người này đủ 15 tuổi.',
    'It begins on {from}, before the year in which the person turns 15.',
  ),
  'appointment-not-concurrent': text(
    '{name} đã giữ {other} trong thời gian này: ghi hình thức Kiêm nhiệm, hoặc ghi ngày cuối ở chỗ kia.',
    '{name} holds {other} in that time: write that it is concurrent, or the last day in the other seat.',
  ),
  'secondment-without-home': text(
    'Biệt phái cần một dòng giữ chức của người này ở nơi đi, kết thúc đúng ngày trước đó.',
    'A secondment needs the seat that the person leaves, held until the very day before.',
  ),
  'secondment-without-end': text(
    'Biệt phái cần ngày cuối: hết ngày đó người này trở về nơi đi.',
    'A secondment needs its last day, after which the person goes back to the own seat.',
  ),
  'secondment-end-changed': text(
    'Tệp không đổi được ngày cuối của biệt phái, vì người này phải trở về nơi đi: hãy kết thúc biệt phái ở trang của chức danh.',
    'A file cannot change the last day of a secondment, for the person must go back to the own seat: end it on the page of the position.',
  ),
  'deputising-end-changed': text(
    'Việc phụ trách này đi theo một đợt vắng mặt: hãy kết thúc đợt vắng mặt ở trang của người vắng mặt.',
    'This person stands in during an absence: end the absence on the page of whoever is away.',
  ),
  'deputy-still-to-come': text(
    'Từ ngày {day} có người thay ở chức danh này theo một đợt vắng mặt: hãy kết thúc đợt vắng mặt trước.',
    'From {day} on somebody stands in here during an absence: end the absence first.',
  ),
  'person-absent': text(
    '{name} vắng mặt từ ngày {from} đến ngày {to}, nên chức danh mới không có người thay: hãy chọn thời gian khác, hoặc kết thúc đợt vắng mặt rồi ghi lại sau khi nhập.',
    '{name} is away from {from} to {to}, and nobody would stand in here: choose other days, or end the absence and record it again afterwards.',
  ),
  'person-left': text(
    '{name} đã thôi làm việc từ sau ngày {day}.',
    '{name} has not worked here since {day}.',
  ),
  'appointment-ended': text(
    'Việc giữ chức này đã kết thúc ngày {day}; tệp không đổi được.',
    'This appointment ended on {day}; a file cannot change it.',
  ),
  'born-in-future': text('Ngày sinh ở tương lai.', 'The birthday lies ahead.'),
  'file-forbidden': text(
    'Bạn không được ghi ngày sinh vào hồ sơ của {name}: chỉ cán bộ nhân sự phụ trách đơn vị của người này, trừ chính họ, ghi được. Hãy để trống ô này.',
    'You may not write into the file of {name}: only the personnel officer who looks after the unit of this person may, other than for themselves. Leave the cell empty.',
  ),
  'file-forbidden-new': text(
    'Bạn không được mở hồ sơ cho người mới: chỉ cán bộ nhân sự của cơ quan đứng đầu cây tổ chức ghi được ngày sinh của người chưa có chức danh. Hãy để trống ô này.',
    'You may not begin files of new people: only the personnel officer of the body at the top writes birthdays of people without a seat. Leave the cell empty.',
  ),
  'file-restricted': text(
    'Hồ sơ của {name} đang bị hạn chế xử lý theo yêu cầu của người này: không ghi được ngày sinh. Hãy để trống ô này.',
    'The file of {name} is restricted at the request of the person: no birthday can be written. Leave the cell empty.',
  ),
  'name-without-family': text(
    'Họ tên chỉ có một chữ: có thiếu họ không?',
    'The name is one word: is the family name missing?',
  ),
  'name-in-system': text(
    'Trong hệ thống đã có người cùng tên: {candidates}. Nếu là một người, hãy dùng cùng mã.',
    'There are people of this name: {candidates}. If it is the same person, use the same code.',
  ),
  'phone-zero-added': text(
    'Ô {cell}: Excel đã bỏ số 0 ở đầu; đã thêm lại thành {value}.',
    'Cell {cell}: Excel dropped the leading 0; it was put back: {value}.',
  ),
} as const

/** A remark on a row; the codes are stable. */
export type ImportRemarkCode = keyof typeof REMARK_TEXTS

export const IMPORT_REMARK_CODES = Object.keys(REMARK_TEXTS) as [
  ImportRemarkCode,
  ...ImportRemarkCode[],
]

/** The sentence for a remark, with the parameters filled in. */
export function importRemarkText(
  code: ImportRemarkCode,
  parameters: Readonly<Record<string, string | number>> = {},
  language: Language = 'vi',
): string {
  return REMARK_TEXTS[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(parameters[name] ?? whole),
  )
}

function text(vi: string, en: string) {
  return { vi, en } as const
}
