import { blocksFromText } from '@roviec/directive'
import { isMarkdown } from '../detect-format.ts'
import type { DocumentBlocks } from '../document-file.ts'
import { convertParagraphs } from './convert-paragraphs.ts'
import { noticesOf } from './unicode-blocks.ts'

/**
 * Reads plain text or Markdown. Lines are put into Unicode before they are put together: soft
 * hyphens are letters in TCVN3.
 */
export function readPlainText(text: string): Omit<DocumentBlocks, 'kind'> {
  const { texts, encodings } = convertParagraphs(text.split('\n'))
  return {
    format: isMarkdown(text) ? 'md' : 'txt',
    blocks: blocksFromText(texts.join('\n')),
    notices: noticesOf(encodings),
  }
}
