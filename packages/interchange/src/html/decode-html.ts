import { isFontEncoded } from '../text/convert-paragraphs.ts'
import { decodeText, decodeUnicode } from '../text/decode-text.ts'

const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu
const DECLARATION_BYTES = 2_048

/**
 * Decodes an HTML file: Unicode when the bytes are that, else what the page declares, else as
 * text.
 *
 * @throws DocumentRefusedError `document-encoding`, `document-format-unknown`
 */
export function decodeHtml(bytes: Uint8Array): string {
  const unicode = decodeUnicode(bytes)
  if (unicode !== null) return unicode
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  const declared = DECLARATION.exec(start)?.[1]
  // What was typed in a font code page is declared as anything.
  const western = new TextDecoder('windows-1252').decode(bytes)
  if (isFontEncoded(western)) return western
  return decodeAs(bytes, declared) ?? decodeText(bytes)
}

/** Pages that declare Unicode and are not, or declare what nobody knows, declare nothing. */
function decodeAs(bytes: Uint8Array, label: string | undefined): string | null {
  if (label === undefined || /^utf/iu.test(label)) return null
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return null
  }
}
