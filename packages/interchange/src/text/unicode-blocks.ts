import type { Block } from '@roviec/directive'
import type { DocumentNotice } from '../document-file.ts'
import { foldLatinLetters } from '../fold-text.ts'
import { convertParagraphs } from './convert-paragraphs.ts'
import type { FontEncoding } from './font-encoding.ts'

/** Blocks in Unicode, and a notice when some of them were not. */
export interface UnicodeBlocks {
  readonly blocks: readonly Block[]
  readonly notices: readonly DocumentNotice[]
}

/** Puts what was typed in a font code page (TCVN3, VNI) into Unicode, paragraph by paragraph. */
export function toUnicodeBlocks(blocks: readonly Block[]): UnicodeBlocks {
  const { texts, encodings } = convertParagraphs(blocks.flatMap(listTexts))
  const remaining = texts.values()
  const next = () => foldLatinLetters(remaining.next().value ?? '')
  return {
    blocks: blocks.map((block) => withTexts(block, next)),
    notices: noticesOf(encodings),
  }
}

/** The notice that names the encodings a text was in, if there were any. */
export function noticesOf(encodings: readonly FontEncoding[]): readonly DocumentNotice[] {
  if (encodings.length === 0) return []
  return [{ code: 'document-encoding-converted', parameters: { encoding: encodings.join(', ') } }]
}

function listTexts(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [block.text]
  return block.rows.flatMap((row) => row.map(({ text }) => text))
}

function withTexts(block: Block, next: () => string): Block {
  if (block.kind === 'paragraph') return { ...block, text: next() }
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: next() }))) }
}
