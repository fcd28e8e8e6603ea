const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC]/gu
const SPACES = /[\s\p{Cc}]+/gu

/**
 * Text as blocks carry it: NFC, invisible characters gone, every run of spaces one space.
 *
 * Ð and ð (eth) become Đ and đ: they look the same, several old keyboards and fonts write them,
 * and Vietnamese has no eth.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .trim()
}
