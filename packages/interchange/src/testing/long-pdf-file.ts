import { makePdf, type PdfFilePage, type PdfText } from './pdf-file.ts'

const LINE = 'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát trước 30/6/2026'
const COLUMNS = [85, 120, 330, 440, 545]
const ROW_HEIGHT = 30

/** A PDF of so many pages: prose and ruled tables of tasks in turn. */
export function makeLongPdfFile(pages: number): Uint8Array {
  return makePdf(Array.from({ length: pages }, (_, page) => makePage(page)))
}

function makePage(page: number): PdfFilePage {
  const number = { text: String(page + 1), x: 300, y: 40 }
  if (page % 2 === 0) return { texts: [number, ...makeProse(40)] }
  return { texts: [number, ...makeProse(10), ...makeRows(14)], lines: makeLines(14) }
}

function makeProse(lines: number): readonly PdfText[] {
  return Array.from({ length: lines }, (_, line) => {
    const isFirst = line % 2 === 0
    const text = isFirst ? `${line + 1}. ${LINE}` : 'và báo cáo Ủy ban nhân dân thành phố.'
    return { text, x: isFirst ? 121 : 85, y: 80 + line * 18, size: 12 }
  })
}

function makeRows(rows: number): readonly PdfText[] {
  return Array.from({ length: rows }, (_, row) => {
    const cells = [`${row + 1}`, 'Rà soát trụ sở làm việc', 'Sở Nội vụ', '30/6/2026']
    return cells.map((text, column) => ({
      text,
      x: (COLUMNS[column] ?? 0) + 5,
      y: 316 + row * ROW_HEIGHT,
      size: 12,
    }))
  }).flat()
}

function makeLines(rows: number): readonly (readonly [number, number, number, number])[] {
  const bottom = 300 + rows * ROW_HEIGHT
  return [
    ...Array.from({ length: rows + 1 }, (_, row) => 300 + row * ROW_HEIGHT).map(
      (y) => [85, y, 545, y] as const,
    ),
    ...COLUMNS.map((x) => [x, 300, x, bottom] as const),
  ]
}
