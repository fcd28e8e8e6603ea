import { DocumentRefusedError } from '../document-file.ts'
import { isFontEncoded } from './convert-paragraphs.ts'
import { detectFontEncoding } from './font-encoding.ts'

/**
 * Decodes bytes of text: UTF-8, UTF-16 with or without a mark, Windows-1258, or a font code page,
 * which is left as it is, in the letters of Windows-1252.
 *
 * @throws DocumentRefusedError `document-format-unknown` when the bytes are no text, and
 * `document-encoding` when they are text of another code page.
 */
export function decodeText(bytes: Uint8Array): string {
  const unicode = decodeUnicode(bytes)
  if (unicode !== null) return unicode
  if (looksBinary(bytes)) {
    throw new DocumentRefusedError('document-format-unknown', { detected: '?' })
  }
  const western = new TextDecoder('windows-1252').decode(bytes)
  return isFontEncoded(western) ? western : decodeWindows1258(bytes)
}

/** Decodes UTF-8 or UTF-16, or answers null. Bytes of value 0 mean that it is not text. */
export function decodeUnicode(bytes: Uint8Array): string | null {
  const utf16 = detectUtf16(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

const SAMPLE_BYTES = 4_096

function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'

  // Without a mark: the high bytes of Vietnamese text are few and small, the low bytes are many.
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2))
  const pairs = sample.length >> 1
  let evenLow = 0
  let oddLow = 0
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (isHighByte(sample[index])) evenLow += 1
    if (isHighByte(sample[index + 1])) oddLow += 1
  }
  if (pairs < 2) return null
  if (oddLow > pairs * 0.95 && evenLow < pairs * 0.2) return 'utf-16le'
  if (evenLow > pairs * 0.95 && oddLow < pairs * 0.2) return 'utf-16be'
  return null
}

/** The high bytes of U+0000–U+01FF, U+0300–U+03FF, U+1E00–U+1EFF and U+2000–U+20FF. */
function isHighByte(byte: number | undefined): boolean {
  return byte === 0 || byte === 1 || byte === 3 || byte === 0x1e || byte === 0x20
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024)
  const controls = sample.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d))
  return controls.includes(0) || controls.length > sample.length / 200
}

const COMBINING = /\p{M}/gu
const VIETNAMESE = /[ĂăÂâĐđÊêÔôƠơƯưẠ-ỹÀ-Ýà-ý]/gu

function decodeWindows1258(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const fontEncoding = detectFontEncoding(text)
  if (fontEncoding !== null)
    throw new DocumentRefusedError('document-encoding', { encoding: fontEncoding })

  // In Windows-1258 tone marks follow their vowel; one that composes with nothing is a wrong guess.
  const stray = text.match(COMBINING)?.length ?? 0
  const marked = text.match(VIETNAMESE)?.length ?? 0
  if (marked === 0 || stray > marked / 50) {
    throw new DocumentRefusedError('document-encoding', { encoding: '?' })
  }
  return text
}
