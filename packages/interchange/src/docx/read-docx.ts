import type { Block } from '@roviec/directive'
import { textsOfBlocks } from '../block-lines.ts'
import { DocumentRefusedError, type DocumentNotice } from '../document-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import { noticesOf as encodingNotices } from '../text/unicode-blocks.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import type { DocxPackage } from './docx-package.ts'
import { joinBrokenLines } from './docx-broken-lines.ts'
import { readDocxBlock, readDocxBlocks } from './docx-body.ts'
import type { DocxContext } from './docx-context.ts'
import { findMarginParts } from './docx-margins.ts'
import { readDocxNotes } from './docx-notes.ts'
import { createListCounter } from './docx-numbering.ts'
import { flushPending } from './docx-paragraph.ts'
import {
  createPlaceCounter,
  shiftSections,
  withTruePages,
  type PlaceCounter,
} from './docx-places.ts'
import { joinSideBySide } from './docx-side-by-side.ts'
import { readDocxStyles } from './docx-styles.ts'

export interface DocxReading {
  readonly blocks: readonly Block[]
  readonly notices: readonly DocumentNotice[]
  /**
   * Words drawn as a picture (WordArt, watermarks), headers and footers of all sections; each once.
   */
  readonly marks: readonly string[]
}

/**
 * Reads a Word file: paragraphs with their alignment, weight, list marker and place, tables with
 * merged cells, text boxes, the header of the first section (where a stamp may stand), and at the
 * end the footnotes and endnotes. Comments, deletions of tracked changes, hidden text, tables of
 * contents, pictures and macros are left out.
 *
 * @throws DocumentRefusedError
 */
export function readDocx(docx: DocxPackage, limits: ReadLimits): DocxReading {
  const place = createPlaceCounter()
  const context = createContext(docx, place)
  const body: Block[] = []
  let sectionFrom = 0
  parseXml(docx.document, {
    limits,
    take: {
      from: 'w:body',
      child: (child) => {
        for (const block of readDocxBlock(child, context)) body.push(block)
        if (shiftSections(place, body, sectionFrom, context.halves)) sectionFrom = body.length
      },
    },
  })
  body.push(...flushPending(context), ...readDocxNotes(docx.findNotes, context))
  const outside = { ...context, place: null, notes: [], fields: [] }
  const margins = findMarginParts(context, docx.findMargin)
  const headers = readHeaders(margins.headers, outside)
  const blocks = [
    ...joinSideBySide(headers, context.halves),
    ...withTruePages(place, joinBrokenLines(joinSideBySide(body, context.halves))),
  ]
  if (blocks.length === 0 && docx.hasPictures) {
    throw new DocumentRefusedError('document-is-scan', { pages: 0 })
  }
  const marks = [...context.marks, ...readMargins(margins.others, outside)]
  return { blocks, notices: noticesOf(docx, context), marks: [...new Set(marks)] }
}

function createContext(docx: DocxPackage, place: PlaceCounter): DocxContext {
  const styles = readDocxStyles(docx.styles)
  return {
    styles,
    lists: createListCounter(docx.numbering, styles.findListStyleNumId),
    headerIds: new Set(),
    marginIds: new Set(),
    marks: [],
    tracked: { insertions: 0, deletions: 0 },
    unread: { parts: 0 },
    fields: [],
    notes: [],
    halves: new Map(),
    fontEvidence: { converted: new Map(), unicode: 0 },
    place,
    isBoxed: false,
    isCell: false,
    pending: [],
  }
}

/** A header of figures and signs only is a page number. */
function readHeaders(headers: readonly XmlElement[], context: DocxContext): readonly Block[] {
  return headers
    .flatMap((header) => readDocxBlocks(header, context))
    .filter((block) => block.kind === 'table' || /\p{L}/u.test(block.text))
}

const MARK_LENGTH_MAX = 200

/** What the other margins say is no part of the text; a stamp may be among it. */
function readMargins(margins: readonly XmlElement[], context: DocxContext): readonly string[] {
  return margins
    .flatMap((margin) => textsOfBlocks(readDocxBlocks(margin, context)))
    .filter((line) => /\p{L}/u.test(line) && line.length <= MARK_LENGTH_MAX)
}

function noticesOf(
  docx: DocxPackage,
  { tracked, unread, fontEvidence }: DocxContext,
): readonly DocumentNotice[] {
  const notices: DocumentNotice[] = []
  if (docx.hasMacros) notices.push({ code: 'document-macros-ignored', parameters: {} })
  if (tracked.insertions + tracked.deletions > 0) {
    notices.push({ code: 'document-tracked-changes', parameters: { ...tracked } })
  }
  if (unread.parts > 0) {
    notices.push({ code: 'document-parts-unread', parameters: { parts: unread.parts } })
  }
  return [...notices, ...encodingNotices([...fontEvidence.converted.keys()])]
}
