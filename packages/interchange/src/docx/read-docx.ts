import type { Block } from '@roviec/directive'
import { DocumentRefusedError, type DocumentNotice } from '../document-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { DocxPackage } from './docx-package.ts'
import { readDocxBlock, readDocxBlocks } from './docx-body.ts'
import type { DocxContext } from './docx-context.ts'
import { createListCounter } from './docx-numbering.ts'
import { readDocxStyles } from './docx-styles.ts'

export interface DocxReading {
  readonly blocks: readonly Block[]
  readonly notices: readonly DocumentNotice[]
  /** Words drawn as a picture (WordArt, watermarks), each once. */
  readonly marks: readonly string[]
}

/**
 * Reads a Word file: paragraphs with their alignment, weight and list marker, tables with merged
 * cells, text boxes, and the header of the first section (where a stamp may stand). Footnotes,
 * comments, deletions of tracked changes, hidden text, pictures and macros are left out.
 *
 * @throws DocumentRefusedError
 */
export function readDocx(docx: DocxPackage, limits: ReadLimits): DocxReading {
  const styles = readDocxStyles(docx.styles)
  const context: DocxContext = {
    styles,
    lists: createListCounter(docx.numbering, styles.findListStyleNumId),
    headerIds: [],
    marks: [],
    tracked: { insertions: 0, deletions: 0 },
  }
  const body: Block[] = []
  parseXml(docx.document, {
    limits,
    take: { from: 'w:body', child: (child) => body.push(...readDocxBlock(child, context)) },
  })
  const blocks = [...readHeaders(docx, context), ...body]
  if (blocks.length === 0 && docx.hasPictures) {
    throw new DocumentRefusedError('document-is-scan', { pages: 0 })
  }
  return { blocks, notices: noticesOf(docx, context), marks: [...new Set(context.marks)] }
}

/** A header of figures and signs only is a page number. */
function readHeaders(docx: DocxPackage, context: DocxContext): readonly Block[] {
  return context.headerIds
    .flatMap((id) => readDocxBlocks(docx.findHeader(id), context))
    .filter((block) => block.kind === 'table' || /\p{L}/u.test(block.text))
}

function noticesOf(docx: DocxPackage, { tracked }: DocxContext): readonly DocumentNotice[] {
  const notices: DocumentNotice[] = []
  if (docx.hasMacros) notices.push({ code: 'document-macros-ignored', parameters: {} })
  if (tracked.insertions + tracked.deletions > 0) {
    notices.push({ code: 'document-tracked-changes', parameters: { ...tracked } })
  }
  return notices
}
