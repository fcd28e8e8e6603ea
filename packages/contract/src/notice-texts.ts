import type { Language } from './fields.ts'

/** What to tell whoever gave a document or a plan that was read. Parameters stand in braces. */
const NOTICE_TEXTS = {
  'document-macros-ignored': {
    vi: 'Tệp có macro; phần macro không được mở.',
    en: 'The file holds macros; they were not opened.',
  },
  'document-tracked-changes': {
    vi: 'Tệp còn chế độ theo dõi sửa đổi; đã đọc như khi chấp nhận mọi sửa đổi.',
    en: 'The file holds tracked changes; it was read as if all were accepted.',
  },
  'document-parts-unread': {
    vi: 'Tệp chèn {parts} tài liệu khác; nội dung các tài liệu đó không được đọc.',
    en: 'The file holds other documents that were not read: {parts}.',
  },
  'document-pages-without-text': {
    vi: 'Các trang {pages} là ảnh, không đọc được chữ.',
    en: 'Pages {pages} are pictures; their text was not read.',
  },
  'document-encoding-converted': {
    vi: 'Chữ trong tệp gõ bằng bảng mã {encoding}; đã chuyển sang Unicode để đọc, tệp gốc giữ nguyên.',
    en: 'Text was typed in {encoding}; it was put into Unicode to be read, the file stays as it is.',
  },
  'document-recognized': {
    vi: 'Bản quét được đọc bằng nhận dạng chữ (OCR): hãy kiểm lại tên riêng, con số và ngày tháng.',
    en: 'A scan, read by recognition (OCR): check names, numbers and dates.',
  },
  'plan-file-inactive-tasks': {
    vi: 'Bỏ qua {count} công việc đã tắt và các liên kết của chúng.',
    en: 'Tasks switched off are left out with their links: {count}.',
  },
  'plan-file-links-outside': {
    vi: 'Bỏ qua {count} liên kết tới tệp khác.',
    en: 'Links to other files are left out: {count}.',
  },
  'plan-file-from-finish': {
    vi: 'Kế hoạch vốn tính ngược từ ngày kết thúc; ở đây tính từ ngày bắt đầu.',
    en: 'The plan is made to be scheduled from its finish; here it is scheduled from its start.',
  },
  'plan-file-recurring-days': {
    vi: 'Chưa đọc được {count} kiểu ngày lặp lại trong lịch.',
    en: 'Recurring days of calendars that are not read: {count}.',
  },
  'plan-file-levelling': {
    vi: 'Không tính độ trễ do cân đối nguồn lực của {count} công việc.',
    en: 'Delays from levelling resources are not counted, in tasks: {count}.',
  },
  'plan-file-dates-differ': {
    vi: 'Có {count} dòng ghi ngày khác với ngày tính từ thời lượng và liên kết (đầu tiên là dòng {line}).',
    en: 'Rows with other dates than their duration and links give: {count}, the first in line {line}.',
  },
  'plan-file-columns-left-out': {
    vi: 'Bỏ qua {count} cột chưa biết: {columns}.',
    en: 'Columns that are not known are left out: {count} ({columns}).',
  },
} as const

/** A remark on a file that was read, not a refusal. */
export type NoticeCode = keyof typeof NOTICE_TEXTS

/** The sentence for a remark, with the parameters filled in. */
export function noticeText(
  code: NoticeCode,
  parameters: Readonly<Record<string, string | number>> = {},
  language: Language = 'vi',
): string {
  return NOTICE_TEXTS[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(parameters[name] ?? whole),
  )
}
