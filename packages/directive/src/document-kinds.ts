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
  ['quy trình', 'rules'],
  ['nội quy', 'rules'],
  ['thông cáo', 'notice'],
  ['thông tri', 'guideline'],
  ['lệnh', 'directive'],
  ['giấy mời', 'letter'],
  ['thư mời', 'letter'],
  ['nghị định', 'other'],
  ['thông tư', 'other'],
  ['luật', 'other'],
  ['pháp lệnh', 'other'],
  ['hợp đồng', 'other'],
  ['bản ghi nhớ', 'other'],
  ['bản thỏa thuận', 'other'],
  ['giấy ủy quyền', 'other'],
  ['giấy giới thiệu', 'other'],
  ['phiếu chuyển', 'letter'],
  ['phiếu gửi', 'letter'],
  ['phiếu báo', 'letter'],
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
  QT: 'rules',
  TC: 'notice',
  TTri: 'guideline',
  GM: 'letter',
  PC: 'letter',
  PG: 'letter',
  PB: 'letter',
  HĐ: 'other',
  BGN: 'other',
  BTT: 'other',
  GUQ: 'other',
  GGT: 'other',
  GNP: 'other',
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
  if (SPACED.test(line)) return findSpacedKind(line)
  const lower = line.toLowerCase()
  for (const [name, kind] of KIND_NAMES) {
    if (!lower.startsWith(name)) continue
    if (/^\p{L}/u.test(lower.slice(name.length))) continue
    return { kind, length: name.length }
  }
  return null
}

// "K Ế H O Ạ C H", set wide across its line.
const SPACED = /^(?:\p{Lu}\s){4,24}\p{Lu}$/u

function findSpacedKind(line: string): ReturnType<typeof findKindName> {
  const closed = line.replaceAll(' ', '').toLowerCase()
  const found = KIND_NAMES.find(([name]) => name.replaceAll(' ', '') === closed)
  return found === undefined ? null : { kind: found[1], length: line.length }
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
