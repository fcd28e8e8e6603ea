import type { Block } from '@roviec/directive'
import type { DocumentBlocks } from '../document-file.ts'
import { readDocument } from '../read-document.ts'
import { makeWordFile, type WordFileParts } from './word-file.ts'

/** Reads a Word file that a test wrote. */
export async function readWordFile(parts: WordFileParts): Promise<DocumentBlocks> {
  const file = await readDocument(makeWordFile(parts))
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  return file
}

/** Its paragraphs with their markers in front, and its tables as rows of texts. */
export async function readWordLines(parts: WordFileParts): Promise<readonly unknown[]> {
  return (await readWordFile(parts)).blocks.map(inShort)
}

function inShort(block: Block): unknown {
  if (block.kind === 'table') return block.rows.map((row) => row.map(({ text }) => text))
  return block.listMarker === undefined ? block.text : `${block.listMarker} ${block.text}`
}
