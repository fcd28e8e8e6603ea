import type { Paragraph } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findToggle, findValue } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'
import { closeFieldCodes } from './docx-fields.ts'
import { recordMargins } from './docx-margins.ts'
import { breakPage, endSectionAt } from './docx-places.ts'
import type { RunPiece } from './docx-run-piece.ts'
import { readRuns } from './docx-runs.ts'
import { findHalves } from './docx-side-by-side.ts'
import { mergeParagraphFormat, readParagraphFormat, type ParagraphFormat } from './docx-styles.ts'

export interface DocxParagraph {
  /** One for each line: a line break inside a Word paragraph ends a line of the document. */
  readonly paragraphs: readonly Paragraph[]
  readonly textBoxes: readonly XmlElement[]
}

/** Reads a `w:p`. A paragraph without text still counts in its list, as it does in Word. */
export function readDocxParagraph(element: XmlElement, context: DocxContext): DocxParagraph {
  const properties = findChild(element, 'w:pPr')
  const styleId = findValue(properties, 'w:pStyle')
  const format = mergeParagraphFormat(
    readParagraphFormat(properties),
    context.styles.paragraph(styleId),
  )
  if (context.place !== null && !context.isBoxed) context.place.paragraph += 1
  if (format.breaksPage === true) breakPage(context.place, true)
  const runFormat = context.styles.run(styleId ?? context.styles.defaultParagraphStyleId)
  const { pieces, textBoxes } = readRuns(element, runFormat, context)
  closeFieldCodes(context.fields)
  endSection(findChild(properties, 'w:sectPr'), context)

  if (joinsNext(properties, context)) {
    for (const piece of pieces) context.pending.push(piece)
    return { paragraphs: [], textBoxes }
  }
  const marker = nextMarker(format, styleId, context)
  const all = [...context.pending.splice(0), ...pieces]
  return { paragraphs: toParagraphs(all, { format, marker }, context), textBoxes }
}

/** What waits for a paragraph that does not come, at the end of a cell or before a table. */
export function flushPending(context: DocxContext): readonly Paragraph[] {
  const format = readParagraphFormat(null)
  return toParagraphs(context.pending.splice(0), { format, marker: null }, context)
}

/** Ends a section: its properties stand in its last paragraph, those of the last in the body. */
export function endSection(section: XmlElement | null, context: DocxContext): void {
  if (section === null) return
  recordMargins(section, context)
  endSectionAt(context.place, section)
}

/**
 * Whether the text goes on in the next paragraph: its mark was deleted or moved away in a tracked
 * change or is hidden, or it is a large first letter.
 */
function joinsNext(properties: XmlElement | null, { tracked }: DocxContext): boolean {
  const mark = findChild(properties, 'w:rPr')
  if (findChild(mark, 'w:del') !== null || findChild(mark, 'w:moveFrom') !== null) {
    tracked.deletions += 1
    return true
  }
  if (findToggle(mark, 'w:vanish') === true || findToggle(mark, 'w:specVanish') === true)
    return true
  const dropCap = findChild(properties, 'w:framePr')?.attributes.get('w:dropCap')
  return dropCap !== undefined && dropCap !== 'none'
}

function toParagraphs(
  pieces: readonly RunPiece[],
  { format, marker }: { readonly format: ParagraphFormat; readonly marker: string | null },
  { halves }: DocxContext,
): readonly Paragraph[] {
  const shape = shapeOf(format)
  const paragraphs: Paragraph[] = []
  for (const line of splitLines(pieces)) {
    const typed = line.map(({ text }) => text).join('')
    const text = foldRawText(typed)
    if (text === '' || isContentsLine(line, text)) continue
    const paragraph: Paragraph = {
      kind: 'paragraph',
      text,
      ...shape,
      ...(isBold(line) && { bold: true }),
      ...(paragraphs.length === 0 && marker !== null && { listMarker: marker }),
      ...line.find((piece) => piece.text.trim() !== '')?.place,
    }
    paragraphs.push(paragraph)
    const found = findHalves(typed)
    if (found !== null) halves.set(paragraph, found)
  }
  if (paragraphs.length > 0 || marker === null) return paragraphs
  return [{ kind: 'paragraph', text: '', listMarker: marker }]
}

/** A line of a table of contents ends on its page. */
function isContentsLine(line: readonly RunPiece[], text: string): boolean {
  return line.every(({ isContents }) => isContents) && /\d$/u.test(text)
}

const NO_LIST = '0'

function nextMarker(
  format: ParagraphFormat,
  styleId: string | null,
  { lists, styles }: DocxContext,
): string | null {
  if (format.numId === null || format.numId === NO_LIST) return null
  return lists.next(format.numId, format.listLevel, styleId ?? styles.defaultParagraphStyleId)
}

const HEADING_LEVELS = 6

function shapeOf({ alignment, outlineLevel }: ParagraphFormat): Partial<Paragraph> {
  return {
    ...(alignment !== null && alignment !== 'justify' && { alignment }),
    ...(outlineLevel !== null &&
      outlineLevel >= 0 &&
      outlineLevel < HEADING_LEVELS && { headingLevel: outlineLevel + 1 }),
  }
}

function splitLines(pieces: readonly RunPiece[]): readonly (readonly RunPiece[])[] {
  const lines: RunPiece[][] = [[]]
  for (const piece of pieces) {
    const [first = '', ...rest] = piece.text.split('\n')
    lines.at(-1)?.push({ ...piece, text: first })
    for (const text of rest) lines.push([{ ...piece, text }])
  }
  return lines
}

function isBold(line: readonly RunPiece[]): boolean {
  const written = line.filter(({ text }) => text.trim() !== '')
  return written.length > 0 && written.every(({ bold }) => bold)
}
