import type { Language } from './fields.ts'

/** What to tell whoever gave a document that was read. Parameters stand in braces. */
const NOTICE_TEXTS = {
  'document-macros-ignored': {
    vi: 'Tệp có macro; phần macro không được mở.',
    en: 'The file holds macros; they were not opened.',
  },
  'document-tracked-changes': {
    vi: 'Tệp còn chế độ theo dõi sửa đổi; đã đọc như khi chấp nhận mọi sửa đổi.',
    en: 'The file holds tracked changes; it was read as if all were accepted.',
  },
  'document-pages-without-text': {
    vi: 'Các trang {pages} là ảnh, không đọc được chữ.',
    en: 'Pages {pages} are pictures; their text was not read.',
  },
} as const

/** A remark on a document that was read, not a refusal. */
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
