import type { Paragraph } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import { startsListItem, type Line } from './line.ts'
import type { TextArea } from './side-by-side.ts'
import { joinLineTexts, leavesRoom } from './wrapped-lines.ts'

/** A line and where it stands. */
export interface PlacedLine {
  readonly line: Line
  readonly area: TextArea
  readonly page: number
}

/** Joins consecutive lines into paragraphs; a paragraph may go on over the column or page. */
export function joinParagraphs(lines: readonly PlacedLine[]): readonly Paragraph[] {
  const groups: PlacedLine[][] = []
  for (const placed of lines) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group !== undefined && previous !== undefined && goesOn(previous, placed)) {
      group.push(placed)
    } else {
      groups.push([placed])
    }
  }
  return groups.flatMap(toParagraph)
}

function toParagraph(lines: readonly PlacedLine[]): readonly Paragraph[] {
  const text = foldRawText(joinLineTexts(lines.map(({ line }) => line.text.trim())))
  const first = lines[0]
  if (text === '' || first === undefined) return []
  const alignment = lines.map(shapeOf).find((shape) => shape !== 'full') ?? 'left'
  return [
    {
      kind: 'paragraph',
      text,
      ...(alignment !== 'left' && { alignment }),
      ...(lines.every(({ line }) => line.bold) && { bold: true }),
      page: first.page,
    },
  ]
}

/** Indents smaller than this part of the letter size are accidents of drawing. */
const INDENT = 0.6
/** Lines further apart than this many letter sizes belong to different paragraphs. */
const DISTANCE = 2.6

function goesOn(previous: PlacedLine, next: PlacedLine): boolean {
  if (startsListItem(next.line) && !isFullWidth(previous)) return false
  if (startsListItem(next.line) && isIndented(next)) return false
  if (leavesRoom(previous.line, next.line, edgeOf(previous))) return false
  if (!isSameShape(shapeOf(previous), shapeOf(next))) return false
  if (Math.abs(previous.line.size - next.line.size) > next.line.size * 0.2) return false

  const isSamePage = previous.page === next.page
  const isSameColumn = previous.area.left === next.area.left
  if (!isSamePage || !isSameColumn) return !isIndented(next)
  const isFirstLine =
    shapeOf(next) === 'left' && next.line.left > previous.line.left + next.line.size * INDENT
  const distance = next.line.baseline - previous.line.baseline
  return !isFirstLine && distance < next.line.size * DISTANCE
}

function isFullWidth({ line, area }: PlacedLine): boolean {
  return line.right > area.right - line.size
}

function isIndented({ line, area }: PlacedLine): boolean {
  return line.left > area.left + line.size * INDENT
}

/** How far a line could reach: one that does not begin at the left could move there. */
function edgeOf(placed: PlacedLine): number {
  const { line, area } = placed
  return shapeOf(placed) === 'left' ? area.right : area.right + line.left - area.left
}

/** Where a line stands: one that fills the width says nothing about the alignment. */
type LineShape = 'left' | 'center' | 'right' | 'full'

function isSameShape(first: LineShape, second: LineShape): boolean {
  return first === second || first === 'full' || second === 'full'
}

/** Parts of the width. Headings are bold and can be long; other lines must be clearly short. */
const FULL_INSET_MAX = 0.03
const CENTRED_INSET = 0.1
const CENTRED_DIFFERENCE = 0.04

function shapeOf({ line, area }: PlacedLine): LineShape {
  const width = area.right - area.left
  const before = (line.left - area.left) / width
  const after = (area.right - line.right) / width
  if (before < FULL_INSET_MAX && after < FULL_INSET_MAX) return 'full'
  const inset = line.bold ? FULL_INSET_MAX : CENTRED_INSET
  const isCentred = Math.abs(before - after) < CENTRED_DIFFERENCE
  if (isCentred && before > inset && after > inset) return 'center'
  return before > 0.4 && after < 0.2 ? 'right' : 'left'
}
