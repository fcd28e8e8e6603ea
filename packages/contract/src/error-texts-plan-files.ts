/** Why a file with a plan is not read, and what to do about it. Parameters stand in braces. */
export const PLAN_FILE_ERROR_TEXTS = {
  'plan-file-format-unknown': text(
    'Không phải tệp kế hoạch. Hãy dùng tệp Excel .xlsx, tệp .csv, hoặc lưu kế hoạch trong Microsoft Project dưới dạng XML.',
    'This is no plan file. Use an Excel .xlsx file, a .csv file, or save the plan in Microsoft Project as XML.',
  ),
  'plan-file-namespace': text(
    'Đây là tệp XML nhưng không phải của Microsoft Project ({found}). Hãy lưu kế hoạch trong Microsoft Project dưới dạng XML.',
    'This is XML, but not that of Microsoft Project ({found}). Save the plan in Microsoft Project as XML.',
  ),
  'plan-file-too-large': text(
    'Tệp nặng {megabytes} MB, vượt giới hạn {maxMegabytes} MB. Hãy tách kế hoạch thành nhiều tệp.',
    'The file has {megabytes} MB; the limit is {maxMegabytes} MB. Split the plan.',
  ),
  'plan-file-too-many-tasks': text(
    'Kế hoạch có hơn {maxTasks} công việc. Hãy tách kế hoạch thành nhiều tệp.',
    'The plan has more than {maxTasks} tasks. Split it.',
  ),
  'plan-file-damaged': text(
    'Tệp bị hỏng, bị cắt, hoặc có khai báo thực thể không được phép. Hãy lưu lại tệp rồi thử lại.',
    'The file is damaged, cut off, or declares entities, which is not allowed. Save it again and retry.',
  ),
  'plan-file-date': text(
    'Ngày {date} (công việc {task}) không có thật hoặc nằm ngoài các năm 1970–2199.',
    'The date {date} (task {task}) does not exist or lies outside 1970 to 2199.',
  ),
  'plan-file-empty': text('Tệp trống.', 'The file is empty.'),
  'plan-file-without-head': text(
    'Không thấy dòng tiêu đề có cột “Tên công việc”. Hãy giữ dòng tiêu đề như trong tệp mẫu.',
    'No row of headings with the column “Task name” was found. Keep the headings of the template.',
  ),
  'plan-file-column-twice': text(
    'Cột “{column}” có hai lần. Hãy bỏ bớt một cột.',
    'The column “{column}” stands there twice. Remove one of them.',
  ),
  'plan-file-without-dates': text(
    'Trong tệp không có ngày nào. Hãy ghi ngày bắt đầu ở ít nhất một công việc.',
    'There is no date in the file. Give at least one task a start.',
  ),
  'plan-file-line-name': text(
    'Dòng {line}: thiếu tên công việc, hoặc tên dài quá {maxCharacters} ký tự.',
    'Line {line}: the task has no name, or one of more than {maxCharacters} characters.',
  ),
  'plan-file-line-level': text(
    'Dòng {line}: cấp “{value}” phải là số nguyên từ 1 đến 20.',
    'Line {line}: the level “{value}” must be a whole number from 1 to 20.',
  ),
  'plan-file-line-duration': text(
    'Dòng {line}: không hiểu thời lượng “{value}”. Hãy ghi số ngày làm việc, ví dụ 5 hoặc 2,5.',
    'Line {line}: the duration “{value}” is not understood. Give working days, such as 5 or 2.5.',
  ),
  'plan-file-line-date': text(
    'Dòng {line}, cột “{column}”: ngày “{value}” không có thật, không đúng dạng ngày/tháng/năm hoặc nằm ngoài các năm 1970–2199.',
    'Line {line}, column “{column}”: the date “{value}” does not exist, is not day/month/year, or lies outside 1970 to 2199.',
  ),
  'plan-file-line-finish-before-start': text(
    'Dòng {line}: ngày kết thúc {finish} trước ngày bắt đầu {start}.',
    'Line {line}: the finish {finish} lies before the start {start}.',
  ),
  'plan-file-line-link': text(
    'Dòng {line}: không hiểu việc tiền nhiệm “{value}”. Hãy ghi như “3FS+2 ngày; 5SS”.',
    'Line {line}: the predecessor “{value}” is not understood. Write it as “3FS+2 days; 5SS”.',
  ),
  'plan-file-line-link-to-nothing': text(
    'Dòng {line}: việc tiền nhiệm “{value}” không có trong tệp.',
    'Line {line}: the predecessor “{value}” is not in the file.',
  ),
  'plan-file-line-percent': text(
    'Dòng {line}: % hoàn thành “{value}” phải là số từ 0 đến 100.',
    'Line {line}: % complete “{value}” must be a number from 0 to 100.',
  ),
  'plan-file-line-code-twice': text(
    'Dòng {line}: mã “{value}” đã có ở dòng {firstLine}.',
    'Line {line}: the ID “{value}” stands in line {firstLine} already.',
  ),
  'plan-file-line-formula': text(
    'Dòng {line}, cột “{column}”: có công thức hoặc lỗi công thức. Hãy dán thành giá trị rồi thử lại.',
    'Line {line}, column “{column}”: there is a formula, or an error of one. Paste it as a value and retry.',
  ),
} as const

function text(vi: string, en: string) {
  return { vi, en } as const
}
