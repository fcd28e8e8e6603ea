import type { Block, Table, TableCell } from '@roviec/directive'
import { linesOfBlocks } from '../block-lines.ts'
import { spanOf } from '../table-span.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findInteger, findValue, listChildren } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'
import { readDocxParagraph, recordHeaders } from './docx-paragraph.ts'

/** Reads what may stand in a body, a table cell, a text box or a header. */
export function readDocxBlock(element: XmlElement, context: DocxContext): readonly Block[] {
  switch (element.name) {
    case 'w:p':
      return readParagraphBlocks(element, context)
    case 'w:tbl':
      return readTable(element, context)
    case 'w:sdt':
      return isTableOfContents(element)
        ? []
        : readDocxBlocks(findChild(element, 'w:sdtContent'), context)
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return readDocxBlocks(element, context)
    case 'mc:AlternateContent':
      return readDocxBlocks(findChild(element, 'mc:Choice'), context)
    case 'w:sectPr':
      recordHeaders(element, context)
      return []
    default:
      return []
  }
}

/** Reads the children of an element as blocks. */
export function readDocxBlocks(parent: XmlElement | null, context: DocxContext): readonly Block[] {
  return listChildren(parent).flatMap((child) => readDocxBlock(child, context))
}

/** A text box is anchored in a paragraph and stands before it: most hang over the letterhead. */
function readParagraphBlocks(element: XmlElement, context: DocxContext): readonly Block[] {
  const { paragraphs, textBoxes } = readDocxParagraph(element, context)
  const written = paragraphs.filter(({ text }) => text !== '')
  return [...textBoxes.flatMap((box) => readDocxBlocks(box, context)), ...written]
}

function isTableOfContents(element: XmlElement): boolean {
  const gallery = findChild(findChild(element, 'w:sdtPr'), 'w:docPartObj')
  return findValue(gallery, 'w:docPartGallery') === 'Table of Contents'
}

interface OpenCell {
  readonly text: string
  readonly columnSpan: number
  rowSpan: number
}

function readTable(element: XmlElement, context: DocxContext): readonly Block[] {
  const merging = new Map<number, OpenCell>()
  const rows = listThroughWrappers(element, 'w:tr')
    .filter((row) => findChild(findChild(row, 'w:trPr'), 'w:del') === null)
    .map((row) => readRow(row, merging, context))
  if (rows.every((row) => row.every(({ text }) => text === ''))) return []
  return [{ kind: 'table', rows: rows.map((row) => row.map(toTableCell)) } satisfies Table]
}

/** Rows and cells may stand inside content controls. */
function listThroughWrappers(parent: XmlElement, name: string): readonly XmlElement[] {
  return listChildren(parent).flatMap((child) => {
    if (child.name === name) return [child]
    if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name)) {
      return listThroughWrappers(child, name)
    }
    return []
  })
}

/** `merging` holds, by column, the cells that later rows may continue downwards. */
function readRow(
  row: XmlElement,
  merging: Map<number, OpenCell>,
  context: DocxContext,
): readonly OpenCell[] {
  const cells: OpenCell[] = []
  const skipped = findInteger(findChild(row, 'w:trPr'), 'w:gridBefore') ?? 0
  let column = 0
  if (skipped > 0) {
    column = spanOf(skipped)
    cells.push({ text: '', columnSpan: column, rowSpan: 1 })
  }
  for (const element of listThroughWrappers(row, 'w:tc')) {
    const properties = findChild(element, 'w:tcPr')
    const columnSpan = spanOf(findInteger(properties, 'w:gridSpan'))
    const above = merging.get(column)
    const continues = mergeOf(properties) === 'continue' && above !== undefined
    if (continues) {
      above.rowSpan += 1
    } else {
      const cell = { text: readCellText(element, context), columnSpan, rowSpan: 1 }
      cells.push(cell)
      if (mergeOf(properties) === 'restart') merging.set(column, cell)
      else merging.delete(column)
    }
    column += columnSpan
  }
  return cells
}

/** `w:vMerge` without a value continues the cell above. */
function mergeOf(properties: XmlElement | null): 'restart' | 'continue' | null {
  const merge = findChild(properties, 'w:vMerge')
  if (merge === null) return null
  return merge.attributes.get('w:val') === 'restart' ? 'restart' : 'continue'
}

/** Markers of automatic lists go into the text here: the "TT" column of an annex is often one. */
function readCellText(cell: XmlElement, context: DocxContext): string {
  return listChildren(cell)
    .flatMap((child) => readCellLines(child, context))
    .filter((line) => line !== '')
    .join('\n')
}

function readCellLines(element: XmlElement, context: DocxContext): readonly string[] {
  if (element.name !== 'w:p') return linesOfBlocks(readDocxBlock(element, context))
  const { paragraphs, textBoxes } = readDocxParagraph(element, context)
  const boxed = textBoxes.flatMap((box) => readDocxBlocks(box, context))
  return linesOfBlocks([...boxed, ...paragraphs])
}

function toTableCell({ text, columnSpan, rowSpan }: OpenCell): TableCell {
  return { text, ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) }
}
