const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC]/gu
/** Bullets of the fonts Symbol and Wingdings, which keep their own codes. */
const SYMBOL_BULLETS = /[\uF0A7\uF0B7\uF0D8\uF076\uF0FC\uF02D]/gu
const SPACES = /[\s\p{Cc}]+/gu

/**
 * Text as blocks carry it: NFC, invisible characters gone, every run of spaces one space.
 *
 * Ð and ð (eth) become Đ and đ: they look the same, several old keyboards and fonts write them,
 * and Vietnamese has no eth.
 */
export function foldText(text: string): string {
  return foldLatinLetters(foldRawText(text))
}

/**
 * The same, but with the signs left in that are letters in a font code page: whether the text was
 * typed in one is known only when all of a document is there.
 */
export function foldRawText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SYMBOL_BULLETS, '•')
    .replace(SPACES, ' ')
    .trim()
}

/** What `foldRawText` leaves to do once the text is Unicode. */
export function foldLatinLetters(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ').trim()
}
