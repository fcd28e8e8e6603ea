import type { Layout } from './lay-out-blocks.ts'
import type { OutlineEntry } from './outline.ts'
import type { NotUnderstood, Span } from './reading.ts'

/**
 * Places the author left open: "Đơn vị chủ trì: ……", "trước ngày …/…/2026". Something is meant
 * there and nobody can read it; dots at the end of a list ("v.v…") leave nothing open.
 */
export function findBlanks(layout: Layout, outline: readonly OutlineEntry[]): NotUnderstood[] {
  return outline.flatMap((entry) => {
    if (entry.kind === 'break') return []
    const { start, end } = entry.part
    return listIn(layout.match.slice(start, end), start).map((span) => ({ span, why: WHY }))
  })
}

const WHY = 'Chỗ này còn để trống.'
const SIGN = '(?:…{1,40}|\\.{3,80}|_{2,80})'
const BLANK = new RegExp(
  `(?<!\\p{L})(?:(?:chủ trì|phối hợp|thực hiện|phụ trách|theo dõi|thời gian|thời hạn|hoàn thành|sản phẩm|kết quả|kinh phí)\\s?:\\s?${SIGN}|(?:ngày|tháng|quý)\\s?${SIGN}(?:\\s?/\\s?(?:${SIGN}|\\d{1,4})){0,2})`,
  'giu',
)

function listIn(text: string, offset: number): Span[] {
  if (!/…|\.{3}|__/u.test(text)) return []
  return [...text.matchAll(BLANK)].map(({ 0: found, index }) => ({
    start: offset + index,
    end: offset + index + found.length,
  }))
}
