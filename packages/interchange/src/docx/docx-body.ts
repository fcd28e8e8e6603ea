import type { Block } from '@roviec/directive'
import { textsOfBlocks } from '../block-lines.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findValue, listChildren } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'
import { preferredContent } from './docx-drawings.ts'
import { endSection, flushPending, readDocxParagraph } from './docx-paragraph.ts'
import { passOver } from './docx-places.ts'
import { isPlaceholder } from './docx-runs.ts'
import { readDocxTable } from './docx-table.ts'

/** Reads what may stand in a body, a table cell, a text box or a header. */
export function readDocxBlock(element: XmlElement, context: DocxContext): readonly Block[] {
  switch (element.name) {
    case 'w:p':
      return readParagraphBlocks(element, context)
    case 'w:tbl':
      return [...flushPending(context), ...readDocxTable(element, context, readCellBlocks)]
    case 'w:sdt':
      if (!isTableOfContents(element) && !isPlaceholder(element)) {
        return readChildren(findChild(element, 'w:sdtContent'), context)
      }
      break
    case 'w:customXml':
    case 'w:ins':
    case 'w:moveTo':
      return readChildren(element, context)
    case 'mc:AlternateContent':
      return readChildren(preferredContent(element), context)
    case 'w:sectPr':
      endSection(element, context)
      return []
    case 'w:altChunk':
      context.unread.parts += 1
      return []
    default:
      break
  }
  passOver(element, context.place, context.isBoxed)
  return []
}

/** Reads all that stands in a container of its own, such as a cell, a text box or a header. */
export function readDocxBlocks(parent: XmlElement | null, context: DocxContext): readonly Block[] {
  const inside = { ...context, pending: [] }
  return [...readChildren(parent, inside), ...flushPending(inside)]
}

function readChildren(parent: XmlElement | null, context: DocxContext): readonly Block[] {
  return listChildren(parent).flatMap((child) => readDocxBlock(child, context))
}

function readCellBlocks(cell: XmlElement, context: DocxContext): readonly Block[] {
  return readDocxBlocks(cell, { ...context, isCell: true })
}

const BOXED_MARK_MAX = 60

/** A text box is anchored in a paragraph and stands before it: most hang over the letterhead. */
function readParagraphBlocks(element: XmlElement, context: DocxContext): readonly Block[] {
  const { paragraphs, textBoxes } = readDocxParagraph(element, context)
  const boxContext = { ...context, isBoxed: true, isCell: false }
  const written = context.isCell ? paragraphs : paragraphs.filter(({ text }) => text !== '')
  const boxed = textBoxes.flatMap((box) => readDocxBlocks(box, boxContext))
  // A box lies over the page, wherever it is anchored: a stamp may be drawn so.
  context.marks.push(...textsOfBlocks(boxed).filter((text) => text.length <= BOXED_MARK_MAX))
  return [...boxed, ...written]
}

function isTableOfContents(element: XmlElement): boolean {
  const gallery = findChild(findChild(element, 'w:sdtPr'), 'w:docPartObj')
  return findValue(gallery, 'w:docPartGallery') === 'Table of Contents'
}
