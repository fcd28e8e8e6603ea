/** Why a spreadsheet is not read, tried out, brought in or taken back. */
export const IMPORT_ERROR_TEXTS = {
  'spreadsheet-format-unknown': text(
    422,
    'Chưa đọc được loại tệp này. Hãy dùng tệp Excel .xlsx hoặc tệp .csv.',
    'This kind of file cannot be read. Use an Excel .xlsx file or a .csv file.',
  ),
  'spreadsheet-format-old': text(
    422,
    'Đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành .xlsx rồi dùng tệp mới.',
    'This is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx and use that.',
  ),
  'spreadsheet-has-macros': text(
    422,
    'Tệp có macro nên bị từ chối. Hãy chọn Lưu thành “Excel Workbook (.xlsx)” rồi dùng tệp mới.',
    'The file holds macros and is refused. Save it as “Excel Workbook (.xlsx)” and use that.',
  ),
  'spreadsheet-too-many-rows': text(
    422,
    'Tệp có hơn {maxRows} dòng. Hãy tách thành nhiều tệp, lần lượt đơn vị, chức danh, người, bổ nhiệm.',
    'The file has more than {maxRows} rows. Split it: first units, then positions, people, appointments.',
  ),
  'spreadsheet-too-many-columns': text(
    422,
    'Trang tính “{sheet}” có dữ liệu ngoài {maxColumns} cột đầu. Hãy xóa các cột thừa rồi tải lại.',
    'The sheet “{sheet}” holds data beyond its first {maxColumns} columns. Delete those and try again.',
  ),
  'spreadsheet-cell-too-long': text(
    422,
    'Ô {cell} của trang tính “{sheet}” có hơn {maxCharacters} ký tự. Hãy rút gọn rồi tải lại.',
    'Cell {cell} of the sheet “{sheet}” holds more than {maxCharacters} characters. Shorten it and try again.',
  ),
  'import-without-table': text(
    422,
    'Không nhận ra bảng nào trong tệp. Hãy giữ dòng tiêu đề như trong tệp mẫu: đơn vị, chức danh, người hoặc bổ nhiệm.',
    'No table was recognised in the file. Keep the headings of the template: units, positions, people or appointments.',
  ),
  'import-columns-missing': text(
    422,
    'Trang tính “{sheet}” thiếu cột bắt buộc: {columns}.',
    'The sheet “{sheet}” lacks columns that are required: {columns}.',
  ),
  'import-column-twice': text(
    422,
    'Trang tính “{sheet}” có hai cột cùng là “{column}”. Hãy bỏ bớt một cột.',
    'The sheet “{sheet}” has two columns that mean “{column}”. Remove one of them.',
  ),
  'import-forbidden': text(
    403,
    'Bạn không được nhập, xuất dữ liệu tổ chức.',
    'You may not bring in or export the organization.',
  ),
  'import-not-found': text(404, 'Không tìm thấy lần nhập này.', 'There is no such import.'),
  'import-not-draft': text(
    409,
    'Lần nhập này đã được ghi vào hệ thống hoặc đã hoàn tác.',
    'This import has been applied or undone already.',
  ),
  'import-has-errors': text(
    409,
    'Tệp còn {count} dòng lỗi nên chưa ghi dòng nào. Hãy sửa trong tệp rồi tải lại.',
    'The file still has {count} rows with errors, so no row was brought in. Correct the file and upload it again.',
  ),
  'import-without-change': text(
    409,
    'Mọi dòng trong tệp đều đã có trong hệ thống; không có gì để ghi.',
    'Every row of the file is there already; there is nothing to bring in.',
  ),
  'import-outdated': text(
    409,
    'Dữ liệu đã thay đổi từ khi kiểm tra nên kết quả không còn như đã xem. Hãy kiểm tra lại rồi ghi.',
    'The data has changed since the check, so the outcome would be another. Check again, then apply.',
  ),
  'import-not-applied': text(
    409,
    'Lần nhập này chưa được ghi hoặc đã hoàn tác.',
    'This import was not applied, or has been undone already.',
  ),
  'import-undo-blocked': text(
    409,
    'Không hoàn tác được: đã được sửa sau đó hoặc có dữ liệu khác dựa vào {names}.',
    'It cannot be undone: changed since, or other data depends on {names}.',
  ),
  'import-undo-in-use': text(
    409,
    'Không hoàn tác được: đã có nhiệm vụ, kế hoạch, hồ sơ hoặc tài khoản đang mở dựa vào {names}.',
    'It cannot be undone: tasks, plans, files or open accounts depend on {names} by now.',
  ),
} as const

function text<const S extends number>(status: S, vi: string, en: string) {
  return { status, vi, en } as const
}
