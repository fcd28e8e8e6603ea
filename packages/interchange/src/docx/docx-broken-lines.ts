import type { Block, Paragraph } from '@roviec/directive'

/** A line of text that fills the page is longer; a heading or a line of a list may be shorter. */
const FULL_LINE_MIN = 50
/** So much of a paragraph may come together: nobody breaks more lines by hand. */
const JOINED_LENGTH_MAX = 8_000

/**
 * Puts lines together that were broken in the middle of a sentence, with a line break or, as
 * programs do that make Word files of PDF, with a paragraph for every line. The break stays in the
 * text as a line feed.
 */
export function joinBrokenLines(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  let open: { readonly first: Paragraph; readonly texts: string[]; length: number } | null = null
  let before: Block | undefined
  for (const block of blocks) {
    const goesOn = before !== undefined && isGoingOn(before, block)
    before = block
    if (goesOn && open !== null && block.kind === 'paragraph' && open.length < JOINED_LENGTH_MAX) {
      open.texts.push(block.text)
      open.length += block.text.length
      joined[joined.length - 1] = { ...open.first, text: open.texts.join('\n') }
      continue
    }
    open =
      block.kind === 'paragraph'
        ? { first: block, texts: [block.text], length: block.text.length }
        : null
    joined.push(block)
  }
  return joined
}

function isGoingOn(line: Block, next: Block): boolean {
  if (line.kind === 'table' || next.kind === 'table') return false
  if (next.listMarker !== undefined || !/^\p{Ll}/u.test(next.text)) return false
  if (/[.;:!?…]["”)]?$/u.test(line.text) || isNumbered(next.text)) return false
  const isSameParagraph = line.paragraph !== undefined && line.paragraph === next.paragraph
  return isSameParagraph || (line.text.length >= FULL_LINE_MIN && isSameShape(line, next))
}

/** "a) …", "đ. …". */
function isNumbered(text: string): boolean {
  return /^\p{L}{1,4}[.)]/u.test(text)
}

function isSameShape(line: Paragraph, next: Paragraph): boolean {
  return (
    line.alignment === next.alignment &&
    line.headingLevel === next.headingLevel &&
    line.bold === next.bold &&
    line.note === next.note
  )
}
