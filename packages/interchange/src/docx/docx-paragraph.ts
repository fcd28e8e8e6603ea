import type { Paragraph } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findValue, listChildren } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'
import { readRuns, type RunPiece } from './docx-runs.ts'
import { mergeParagraphFormat, readParagraphFormat, type ParagraphFormat } from './docx-styles.ts'

export interface DocxParagraph {
  /** One for each line: a line break inside a Word paragraph ends a line of the document. */
  readonly paragraphs: readonly Paragraph[]
  readonly textBoxes: readonly XmlElement[]
}

/** Reads a `w:p`. A paragraph without text still counts in its list, as it does in Word. */
export function readDocxParagraph(element: XmlElement, context: DocxContext): DocxParagraph {
  const properties = findChild(element, 'w:pPr')
  recordHeaders(findChild(properties, 'w:sectPr'), context)
  const styleId = findValue(properties, 'w:pStyle')
  const format = mergeParagraphFormat(
    readParagraphFormat(properties),
    context.styles.paragraph(styleId),
  )
  const runFormat = context.styles.run(styleId ?? context.styles.defaultParagraphStyleId)
  const { pieces, textBoxes } = readRuns(element, runFormat, context)

  const marker = nextMarker(format, styleId, context)
  const shape = shapeOf(format)
  const paragraphs = splitLines(pieces)
    .map((line) => ({
      text: foldRawText(line.map(({ text }) => text).join('')),
      bold: isBold(line),
    }))
    .filter(({ text }) => text !== '')
    .map(({ text, bold }, index): Paragraph => ({
      kind: 'paragraph',
      text,
      ...shape,
      ...(bold && { bold }),
      ...(index === 0 && marker !== null && { listMarker: marker }),
    }))
  if (paragraphs.length > 0 || marker === null) return { paragraphs, textBoxes }
  return { paragraphs: [{ kind: 'paragraph', text: '', listMarker: marker }], textBoxes }
}

/** Remembers the headers of the first section that has any: stamps can stand there. */
export function recordHeaders(section: XmlElement | null, context: DocxContext): void {
  if (context.headerIds.length > 0) return
  for (const reference of listChildren(section, 'w:headerReference')) {
    const id = reference.attributes.get('r:id')
    if (id !== undefined && reference.attributes.get('w:type') !== 'even') {
      context.headerIds.push(id)
    }
  }
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
  for (const { text, bold } of pieces) {
    const [first = '', ...rest] = text.split('\n')
    lines.at(-1)?.push({ text: first, bold })
    for (const line of rest) lines.push([{ text: line, bold }])
  }
  return lines
}

function isBold(line: readonly RunPiece[]): boolean {
  const written = line.filter(({ text }) => text.trim() !== '')
  return written.length > 0 && written.every(({ bold }) => bold)
}
