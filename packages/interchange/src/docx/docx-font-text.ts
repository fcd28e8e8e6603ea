import { convertFontEncoding } from '../text/convert-font-encoding.ts'
import type { FontEncoding } from '../text/font-encoding.ts'
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts'
import { isSymbolFont, readSymbol, replaceSymbols } from './docx-symbols.ts'

/** What has been seen of text under fonts that carry a code page of their own. */
export interface FontEvidence {
  /** Pieces of text that turned out to be in the code page of their font. */
  readonly converted: Map<FontEncoding, number>
  /** Pieces under such a font that are Unicode: the font's name means nothing then. */
  unicode: number
}

/**
 * Text of a run as Unicode, by the name of its font: `.VnTime` and its family hold TCVN3, `VNI-…`
 * holds VNI, those of symbols hold pictures. Word lets one type Unicode under such a font too, so
 * the words decide, and where they do not, what the others under such fonts were.
 */
export function readFontText(text: string, font: string | null, evidence: FontEvidence): string {
  if (font === null || font === '') return replaceSymbols(text, null)
  if (isSymbolFont(font)) return readPictures(text, font)
  const encoding = encodingOf(font)
  if (encoding === null) return replaceSymbols(text, font)
  return readEncoded(text, encoding, CAPITAL_FONT.test(font), evidence)
}

const CAPITAL_FONT = /^\.vn\w*h$/iu

/** The code page that a font of this name carries. */
export function encodingOf(font: string | null): FontEncoding | null {
  if (font === null) return null
  if (/^\.vn/iu.test(font)) return 'TCVN3'
  return /^vni[- ]/iu.test(font) ? 'VNI' : null
}

const UNICODE_LETTER = /[\u0100-\u024F\u1E00-\u1EFF]|\p{M}/u
const SIGNS = /[\u00A1-\u00FF]/u

function readEncoded(
  text: string,
  encoding: FontEncoding,
  isCapital: boolean,
  evidence: FontEvidence,
): string {
  if (UNICODE_LETTER.test(text)) {
    evidence.unicode += 1
    return text
  }
  const raise = (read: string) => (isCapital ? read.toLocaleUpperCase('vi') : read)
  if (!SIGNS.test(text)) return raise(text)
  const converted = convertFontEncoding(text, encoding)
  const gain = countSyllables(converted) - countSyllables(text)
  const count = evidence.converted.get(encoding) ?? 0
  if (gain < 0 || (gain === 0 && evidence.unicode > count)) {
    if (gain < 0) evidence.unicode += 1
    return text
  }
  evidence.converted.set(encoding, count + 1)
  return raise(converted)
}

function countSyllables(text: string): number {
  return text.split(/[^\p{L}\p{M}\u00A1-\u00FF]+/u).filter(isVietnameseSyllable).length
}

function readPictures(text: string, font: string): string {
  return text
    .split('')
    .map((sign) => {
      const code = sign.charCodeAt(0)
      return code > 0x20 && code <= 0xff ? readSymbol(font, 0xf000 + code) : sign
    })
    .map((sign) => replaceSymbols(sign, font))
    .join('')
}
