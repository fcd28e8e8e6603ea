import type { Block, Paragraph, Table } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'

/** A line that tabs or many spaces set in two halves; one of them may be empty. */
export interface Halves {
  readonly left: string
  readonly right: string
}

const LINE_LENGTH_MAX = 240
const GAP = /\t+[\t ]*| {4,}/u

/**
 * The halves of a line as it was typed, or null for one that is whole. A line that begins far from
 * the margin is a right half.
 */
export function findHalves(line: string): Halves | null {
  if (line.length > LINE_LENGTH_MAX) return null
  const typed = line.replaceAll('\u00A0', ' ')
  const parts = typed.trim().split(GAP).map(foldRawText)
  const [left = '', right] = parts
  if (parts.length === 2 && right !== undefined) return NUMBER.test(left) ? null : { left, right }
  const isFarRight = parts.length === 1 && GAP.exec(typed)?.index === 0
  return isFarRight && left !== '' ? { left: '', right: left } : null
}

/** A number set off by a tab begins a line of a list. */
const NUMBER = /^(?:[\d.]{1,8}|[IVXivx]{1,5}|\p{L})[.)]?$|^[-+–•]$/u

/**
 * Letterheads and signatures that were typed side by side, with tabs in between, become tables of
 * two cells, as they would be in a document made with more care. `halves` holds the lines in two.
 */
export function joinSideBySide(
  blocks: readonly Block[],
  halves: ReadonlyMap<Block, Halves>,
): readonly Block[] {
  if (halves.size < 2) return blocks
  const joined: Block[] = []
  for (let index = 0; index < blocks.length;) {
    const lines = listLinesFrom(blocks, index, halves)
    const block = blocks[index]
    if (lines.length >= 2) joined.push(toTable(lines))
    else if (block !== undefined) joined.push(block)
    index += Math.max(1, lines.length)
  }
  return joined
}

interface SetLine extends Halves {
  readonly paragraph: Paragraph
}

const STATE = /^(?:CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|ĐOÀN THANH NIÊN CỘNG SẢN)\s/iu
const RECIPIENTS = /^nơi\s{1,3}nhận/iu
const SIGNING = /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ|Q)\s?\.\s?\p{Lu}{2}/u
const LINES_MAX = 24
/** So many lines may stand between two that are set in halves, and be in one half alone. */
const HALF_LINES_MAX = 2
const HALF_LENGTH_MAX = 60

function listLinesFrom(
  blocks: readonly Block[],
  from: number,
  halves: ReadonlyMap<Block, Halves>,
): readonly SetLine[] {
  const first = findSetLine(blocks[from], halves)
  if (first === null || !opensPair(first)) return []
  const isSignature = !STATE.test(first.right)
  const lines = [first]
  const waiting: SetLine[] = []
  for (let index = from + 1; index < blocks.length && lines.length < LINES_MAX; index += 1) {
    const line = findSetLine(blocks[index], halves)
    if (line === null || waiting.length > HALF_LINES_MAX) break
    waiting.push(line)
    // What is far right below a signature is the name; below a letterhead it may be the text.
    const isPart = line.right !== '' && (line.left !== '' || isSignature)
    if (isPart) lines.push(...waiting.splice(0))
  }
  return lines
}

/** A line that may be one of a pair: in two halves, or short enough for one of them. */
function findSetLine(
  paragraph: Block | undefined,
  halves: ReadonlyMap<Block, Halves>,
): SetLine | null {
  if (paragraph?.kind !== 'paragraph' || paragraph.listMarker !== undefined) return null
  const found = halves.get(paragraph)
  if (ADDRESSEES.test(paragraph.text)) return null
  if (found !== undefined && found.left !== '') return { ...found, paragraph }
  if (paragraph.text.length > HALF_LENGTH_MAX) return null
  return { ...(found ?? { left: paragraph.text, right: '' }), paragraph }
}

const ADDRESSEES = /^kính gửi/iu

function opensPair({ left, right }: Halves): boolean {
  if (left === '' || right === '') return false
  return STATE.test(right) || RECIPIENTS.test(left) || SIGNING.test(right)
}

function toTable(lines: readonly SetLine[]): Table {
  const [first] = lines
  const cellOf = (side: keyof Halves) => ({
    text: lines
      .map((line) => line[side])
      .filter((text) => text !== '')
      .join('\n'),
  })
  const { page, paragraph } = first?.paragraph ?? {}
  return {
    kind: 'table',
    rows: [[cellOf('left'), cellOf('right')]],
    ...(page !== undefined && { page, rowPages: [page] }),
    ...(paragraph !== undefined && { rowParagraphs: [paragraph] }),
  }
}
