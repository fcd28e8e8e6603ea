import type { Block, Table } from './block.ts'
import { STAMP_LINE_COUNT } from './limits.ts'
import { normalizeLines } from './normalize-text.ts'

/** The level of secrecy a stamp states: Mật, Tối mật, Tuyệt mật. */
export type SecrecyLevel = 'mat' | 'toi-mat' | 'tuyet-mat'

/** A stamp of secrecy and where it stands. */
export interface SecrecyStamp {
  readonly level: SecrecyLevel
  /** Zero-based index of the block that carries it; null for a mark of the pages. */
  readonly blockIndex: number | null
  /** The words of the stamp as written. */
  readonly words: string
}

/**
 * Finds a stamp of secrecy by its place and form: a short line of its own in the letterhead, in the
 * margin line of a page, or as the value of "Độ mật". The words "bí mật" in a sentence, a heading
 * or a column of a table are none. Runs in the browser before a file is sent, and again on the
 * server. `marks` are short texts of the pages outside the blocks, such as running headers.
 */
export function detectSecrecyStamp(
  blocks: readonly Block[],
  marks: readonly string[] = [],
): SecrecyStamp | null {
  return findInMarks(marks) ?? findInBlocks(blocks)
}

function findInMarks(marks: readonly string[]): SecrecyStamp | null {
  for (const { words, isLabelled } of marks.flatMap(shortLinesOf)) {
    const level = levelOf(words)
    const isStamp = isLabelled || isSetAsStamp(words)
    if (level !== null && isStamp) return { level, blockIndex: null, words }
  }
  return null
}

function findInBlocks(blocks: readonly Block[]): SecrecyStamp | null {
  let lineCount = 0
  const seen = new Map<SecrecyLevel, number>()
  for (const [blockIndex, block] of blocks.entries()) {
    const isTop = lineCount < STAMP_LINE_COUNT || block.page === 1
    const lines = block.kind === 'table' ? stampLinesOf(block, isTop) : shortLinesOf(block.text)
    for (const { words, isLabelled } of lines) {
      const level = levelOf(words)
      if (level === null) continue
      const found = { level, blockIndex, words }
      if (isTop && (isLabelled || isSetAsStamp(words))) return found
      // A stamp in capitals that comes back is the head of every page.
      if (isAllCapitals(words) && seen.has(level)) return found
      if (isAllCapitals(words) && block.kind === 'paragraph') seen.set(level, blockIndex)
    }
    lineCount += block.kind === 'table' ? block.rows.length : 1
  }
  return null
}

interface StampLine {
  readonly words: string
  readonly isLabelled: boolean
}

const STAMP_LENGTH_MAX = 60

function shortLinesOf(text: string): StampLine[] {
  if (text.length > STAMP_LENGTH_MAX * 8) return []
  return normalizeLines(text).flatMap((line) => {
    if (line.length > STAMP_LENGTH_MAX) return []
    const labelled = LABEL.exec(line)
    return [
      labelled === null
        ? { words: tailOfNumber(line), isLabelled: false }
        : { words: line.slice(labelled[0].length), isLabelled: true },
    ]
  })
}

const LABEL =
  /^(?:(?:độ|mức độ|cấp độ)\s(?:mật|bảo mật)\s?[:|]|(?:mức độ|(?:bảo vệ\s)?bí mật nhà nước)\s?[:–-])\s?/iu

// "Số: 12-KH/TU TUYỆT MẬT": the stamp set beside the number.
function tailOfNumber(line: string): string {
  const tail = /^Số\s?:?\s?\S{1,30}\s(.{3,20})$/u.exec(line)?.[1]
  return tail === undefined || !isAllCapitals(tail) ? line : tail
}

// A letterhead set as a table has few rows and no column heads.
const LETTERHEAD_ROWS_MAX = 8

function stampLinesOf(table: Table, isTop: boolean): StampLine[] {
  const labelled = table.rows.flatMap(([label, value]): StampLine[] =>
    label !== undefined && value !== undefined && DEGREE.test(normalizeLines(label.text).join(' '))
      ? [{ words: normalizeLines(value.text).join(' '), isLabelled: table.rows[0]?.length === 2 }]
      : [],
  )
  if (!isTop || table.rows.length > LETTERHEAD_ROWS_MAX) return labelled
  const isColumnHead = table.rows[0]?.some(({ text }) => /^(?:s?tt|số tt)$/iu.test(text.trim()))
  if (isColumnHead === true) return []
  const cells = table.rows.flatMap((row) => row.flatMap(({ text }) => shortLinesOf(text)))
  return [...labelled, ...cells]
}

const DEGREE = /^(?:(?:độ|mức độ|cấp độ)\s(?:mật|bảo mật)|bí mật nhà nước)\s?:?$/iu

function levelOf(line: string): SecrecyLevel | null {
  const bare = line
    .toLowerCase()
    .replace(/[^\p{L}\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(URGENCY, '')
    .replace(isAllCapitals(line) && !/^\s?\d/u.test(line) ? NAMED : /^$/u, '')
  const closed = /^(?:\p{L}\s){2,}\p{L}$/u.test(bare) ? bare.replaceAll(' ', '') : bare
  return LEVELS.get(closed) ?? null
}

// A stamp of urgency often stands beside the stamp of secrecy.
const URGENCY = /\s(?:khẩn|thượng khẩn|hỏa tốc|hoả tốc)$|^(?:khẩn|thượng khẩn|hỏa tốc|hoả tốc)\s/u
// "TÀI LIỆU MẬT", "DẤU: TỐI MẬT", "BẢN SỐ 1 - MẬT".
const NAMED = /^(?:(?:dấu|tài liệu|văn bản|hồ sơ|công văn|bản số)\s)(?=(?:tối\s|tuyệt\s)?mật$)/u

const LEVELS: ReadonlyMap<string, SecrecyLevel> = new Map([
  ['mật', 'mat'],
  ['tối mật', 'toi-mat'],
  ['tuyệt mật', 'tuyet-mat'],
  ['tốimật', 'toi-mat'],
  ['tuyệtmật', 'tuyet-mat'],
  ['độ mật mật', 'mat'],
  ['độ mật tối mật', 'toi-mat'],
  ['độ mật tuyệt mật', 'tuyet-mat'],
])

/** Capitals, or one capital in front: "MẬT", "Tối mật". */
function isSetAsStamp(words: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(words)
}

function isAllCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words)
}
