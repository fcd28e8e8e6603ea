import type { DocumentKind } from './reading.ts'

/**
 * Names of documents as they stand above the title, longest first, so that "chương trình hành động"
 * is found before "chương trình". (Decree 30/2020/NĐ-CP; party guideline 36-HD/VPTW)
 */
const KIND_NAMES: readonly (readonly [string, DocumentKind])[] = [
  ['thông báo kết luận', 'notice'],
  ['thông báo ý kiến', 'notice'],
  ['chương trình hành động', 'programme'],
  ['chương trình công tác', 'programme'],
  ['kế hoạch', 'plan'],
  ['nghị quyết', 'resolution'],
  ['chỉ thị', 'directive'],
  ['quyết định', 'decision'],
  ['quy định', 'regulation'],
  ['quy chế', 'rules'],
  ['chương trình', 'programme'],
  ['hướng dẫn', 'guideline'],
  ['thông báo', 'notice'],
  ['báo cáo', 'report'],
  ['tờ trình', 'submission'],
  ['đề án', 'scheme'],
  ['phương án', 'scheme'],
  ['dự án', 'project'],
  ['biên bản', 'minutes'],
  ['công văn', 'letter'],
  ['công điện', 'telegram'],
  ['kết luận', 'conclusion'],
]

/** The code inside a number: "KH" of "88-KH/TU", "QĐ" of "12/QĐ-UBND". */
const KIND_CODES: Readonly<Record<string, DocumentKind>> = {
  NQ: 'resolution',
  CT: 'directive',
  QĐ: 'decision',
  QyĐ: 'regulation',
  QC: 'rules',
  QyC: 'rules',
  CTr: 'programme',
  CTHĐ: 'programme',
  KH: 'plan',
  HD: 'guideline',
  TB: 'notice',
  BC: 'report',
  TTr: 'submission',
  ĐA: 'scheme',
  PA: 'scheme',
  DA: 'project',
  BB: 'minutes',
  CV: 'letter',
  CĐ: 'telegram',
  KL: 'conclusion',
  NĐ: 'other',
  TT: 'other',
  TTLT: 'other',
  PL: 'other',
}

/** The kind a line begins with, and how long its name is; null when it begins with none. */
export function findKindName(
  line: string,
): { readonly kind: DocumentKind; readonly length: number } | null {
  const lower = line.toLowerCase()
  for (const [name, kind] of KIND_NAMES) {
    if (!lower.startsWith(name)) continue
    if (/^\p{L}/u.test(lower.slice(name.length))) continue
    return { kind, length: name.length }
  }
  return null
}

/** The kind and the world a document's number states; a letter's number has no code of a kind. */
export function readSymbol(number: string): {
  readonly kind: DocumentKind | null
  readonly world: 'party' | 'state' | null
} {
  const parts = /^\d{1,6}[a-zđ]?(?:\/\d{4})?\s?([-/])\s?(\p{L}{1,6})(.*)$/u.exec(number)
  if (parts === null) return { kind: null, world: null }
  const [, separator, code = '', rest = ''] = parts
  const kind = KIND_CODES[code] ?? null
  const world = separator === '-' ? 'party' : 'state'
  return { kind: kind ?? (rest.startsWith('-') || rest.startsWith('/') ? 'letter' : null), world }
}
