/**
 * Signs of symbol fonts as Unicode. Such fonts sit in the private use area, at U+F000 and their own
 * code; what a sign means depends on the font. Those not listed here say nothing in a text.
 */
export function readSymbol(font: string, code: number): string {
  if (code < 0xf000 || code > 0xf0ff) {
    return code > 0 && code <= 0x10_ff_ff && !isSurrogate(code) ? String.fromCodePoint(code) : ''
  }
  const own = code - 0xf000
  if (/wingdings/iu.test(font)) return WINGDINGS.get(own) ?? ''
  if (own >= 0x30 && own <= 0x39) return String.fromCodePoint(own)
  return SYMBOL.get(own) ?? ''
}

/** A text in which the signs of a symbol font are replaced. */
export function replaceSymbols(text: string, font: string | null): string {
  if (!SYMBOLS.test(text)) return text
  return text.replaceAll(SYMBOLS_ALL, (sign) => readSymbol(font ?? '', sign.codePointAt(0) ?? 0))
}

/** Whether letters in this font are pictures. */
export function isSymbolFont(font: string | null): boolean {
  return font !== null && /^(?:symbol|webdings|wingdings)/iu.test(font)
}

const SYMBOLS = /[\uF000-\uF0FF]/u
const SYMBOLS_ALL = /[\uF000-\uF0FF]/gu

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x20, ' '],
  [0x25, '%'],
  [0x28, '('],
  [0x29, ')'],
  [0x2b, '+'],
  [0x2c, ','],
  [0x2d, '-'],
  [0x2e, '.'],
  [0x2f, '/'],
  [0x3c, '<'],
  [0x3d, '='],
  [0x3e, '>'],
  [0x6d, 'µ'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xe5, '∑'],
])

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '•'],
  [0x6e, '•'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x76, '•'],
  [0x9f, '•'],
  [0xa7, '•'],
  [0xa8, '☐'],
  [0xd8, '•'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xf0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])
