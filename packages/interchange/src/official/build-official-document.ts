import { assignmentAnnex } from './assignment-annex.ts'
import { bodyLines, titleLines } from './body-lines.ts'
import { titleBelowKind } from './kind-names.ts'
import { letterhead } from './letterhead.ts'
import type { OfficialDocument } from './official-document.ts'
import { packDocument } from './pack-document.ts'
import { pages } from './page-layout.ts'
import { signatureBlock } from './signature-block.ts'
import { textLine } from './text-line.ts'

/** The document as a file; see `writeOfficialDocument`. */
export function buildOfficialDocument(document: OfficialDocument): Promise<Uint8Array> {
  const title = titleBelowKind(document.kind, document.title)
  const text = [
    letterhead(document, document.kind === 'letter' ? title : null),
    ...titleLines(document),
    ...bodyLines(document),
    textLine('', { size: 12 }),
    signatureBlock(document),
  ]
  const annex = document.tasks.length === 0 ? [] : [pages(assignmentAnnex(document), true)]
  return packDocument(title, [pages(text, false), ...annex])
}
