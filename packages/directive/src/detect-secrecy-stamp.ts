import type { Block, Table } from './block.ts'
import { STAMP_LINE_COUNT } from './limits.ts'
import { normalizeLines } from './normalize-text.ts'
import {
  isAllCapitals,
  isSetAsStamp,
  listSecrecyWords,
  type SecrecyLevel,
  type SecrecyWords,
} from './read-secrecy-words.ts'

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
 * margin line of a page, beside the head of an annex or at the very end, as the value of "Độ mật",
 * and "TỐI MẬT" or "TUYỆT MẬT" in capitals anywhere. The words "bí mật" in a sentence, a heading
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
  for (const { level, words, isLabelled } of marks.flatMap(listSecrecyWords)) {
    if (isLabelled || isSetAsStamp(words)) return { level, blockIndex: null, words }
  }
  return null
}

function findInBlocks(blocks: readonly Block[]): SecrecyStamp | null {
  let lineCount = 0
  const seen = new Set<SecrecyLevel>()
  for (const [blockIndex, block] of blocks.entries()) {
    const isTop = lineCount < STAMP_LINE_COUNT || block.page === 1
    const lines = block.kind === 'table' ? listInTable(block, isTop) : listSecrecyWords(block.text)
    for (const line of lines) {
      const { level, words, isLabelled } = line
      const found = { level, blockIndex, words }
      if (isTop && (isLabelled || isSetAsStamp(words))) return found
      if (!isTop && isStampAnywhere(line, blocks, blockIndex)) return found
      // A stamp in capitals that comes back is the head of every page.
      if (isAllCapitals(words) && seen.has(level)) return found
      if (isAllCapitals(words) && block.kind === 'paragraph') seen.add(level)
    }
    lineCount += block.kind === 'table' ? block.rows.length : 1
  }
  return null
}

/** Words that are a stamp wherever they stand, or by what stands beside them. */
function isStampAnywhere(
  { level, words, isLabelled, isBare }: SecrecyWords,
  blocks: readonly Block[],
  at: number,
): boolean {
  const block = blocks[at]
  if (isLabelled) return isSetAsStamp(words) && block?.kind === 'paragraph'
  if (!isBare || !isAllCapitals(words)) return false
  if (level !== 'mat' || block?.kind === 'table') return true
  const isNearAnnex = [at - 2, at - 1, at + 1, at + 2].some((near) => isAnnexHead(blocks[near]))
  const isLast = blocks.slice(at + 1).every((later) => later.kind === 'paragraph' && later.note)
  return isNearAnnex || isLast
}

function isAnnexHead(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.text.length <= 120 && ANNEX.test(block.text)
}

const ANNEX = /^(?:phụ lục|phụ biểu|biểu(?: số| mẫu)?|mẫu(?: số)?)(?=\s(?:số\s)?[\dIVX]|[.:]|$)/iu

// A letterhead set as a table has few rows and no column heads.
const LETTERHEAD_ROWS_MAX = 8

function listInTable(table: Table, isTop: boolean): readonly SecrecyWords[] {
  const labelled = table.rows.flatMap(([label, value]): readonly SecrecyWords[] =>
    label !== undefined && value !== undefined && DEGREE.test(normalizeLines(label.text).join(' '))
      ? listSecrecyWords(value.text).map((words) => ({
          ...words,
          isLabelled: table.rows[0]?.length === 2,
          isBare: false,
        }))
      : [],
  )
  if (table.rows.length > LETTERHEAD_ROWS_MAX) return labelled
  const isColumnHead = table.rows[0]?.some(({ text }) => /^(?:s?tt|số tt)$/iu.test(text.trim()))
  if (isColumnHead === true) return []
  const cells = table.rows.flatMap((row) => row.flatMap(({ text }) => listSecrecyWords(text)))
  if (isTop) return [...labelled, ...cells]
  // Further down it is a frame, or the head of an annex; a list of levels has more rows.
  const isFrame = table.rows.length === 1 && (table.rows[0]?.length ?? 0) <= 2
  return [...labelled, ...(isFrame ? cells : [])]
}

const DEGREE = /^(?:(?:độ|mức độ|cấp độ)\s(?:mật|bảo mật)|bí mật nhà nước)\s?:?$/iu
