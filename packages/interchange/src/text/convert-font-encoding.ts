import type { FontEncoding } from './font-encoding.ts'
import { TCVN3_LETTERS } from './tcvn3.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'
import { VNI_LETTERS } from './vni.ts'

/**
 * Puts text that was typed in a font code page into Unicode (NFC). The text must still have its
 * soft hyphens, which are letters in TCVN3. Signs that the code page does not explain stay.
 *
 * What is drawn as capitals by a capital font (.VnTimeH) is written in small letters; only a word
 * whose plain letters are capitals ("CéNG HßA") shows that capitals were meant.
 */
export function convertFontEncoding(text: string, encoding: FontEncoding): string {
  return (encoding === 'VNI' ? convertVni(text) : convertTcvn3(text)).normalize('NFC')
}

/** A sign that can stand behind a vowel belongs to it; the other letters are one sign. */
const VNI_LETTER = /[aeouy][ùøûõïâáàåãäêéèúüë]|[ôö][ùøûõï]|[ñôöíìæóòî]/giu

function convertVni(text: string): string {
  return text.replace(VNI_LETTER, (signs) => VNI_LETTERS.get(signs) ?? signs)
}

/** A word as TCVN3 has it: signs of the code page among its letters, perhaps hyphens. */
const TCVN3_WORD = /[A-Za-z\u00A1-\u00A9\u00AA-\u00AE\u00B5-\u00BE\u00C6-\u00FE-]{1,40}/gu

function convertTcvn3(text: string): string {
  const words = text.replace(TCVN3_WORD, (word) => {
    const letters = replaceSigns(word)
    return letters.includes('-') ? readHyphens(letters) : letters.replace(LOST_HORN, 'ư$&')
  })
  return raiseCapitals(words)
}

function replaceSigns(word: string): string {
  return word
    .split('')
    .map((sign) => TCVN3_LETTERS.get(sign) ?? sign)
    .join('')
}

/** Readers drop soft hyphens. No rhyme is "ơc", "ơng" or "ơu": there "ươ" has lost its half. */
const LOST_HORN = /(?<!ư)[ơờớởỡợ](?=(?:c|ng|u)(?![\p{L}\p{M}]))/gu

/** PDF writes the sign of "ư", a soft hyphen, as a hyphen: "tr-íc" is "trước". */
function readHyphens(word: string): string {
  const whole = word.replaceAll('-', 'ư')
  const parts = word.split('-').filter((part) => part !== '')
  const areWords = parts.every(isVietnameseSyllable)
  return !areWords && isVietnameseSyllable(whole) ? whole : word
}

const WORD = /[\p{L}\p{M}]{1,30}/gu
const PLAIN_SMALL = /[a-z]/u
const MARKED_SMALL = /(?![a-z])\p{Ll}/u
const CAPITALS_IN_WORD = /\p{Lu}.{0,30}\p{Lu}|(?![a-z])\p{Ll}\p{Lu}/u

/**
 * Marked letters among capitals are capitals. One capital in front ("Sở") shows nothing, unless the
 * word beside it is all capitals.
 */
function raiseCapitals(text: string): string {
  const edges = new Set<number>()
  const raised = text.replace(WORD, (word, at: number) => {
    if (PLAIN_SMALL.test(word) || !MARKED_SMALL.test(word) || !CAPITALS_IN_WORD.test(word)) {
      return word
    }
    edges.add(at - 1).add(at + word.length)
    return word.toLocaleUpperCase('vi')
  })
  if (edges.size === 0) return text
  return raised.replace(WORD, (word, at: number) => {
    const isBeside = edges.has(at - 1) || edges.has(at + word.length)
    return isBeside && !PLAIN_SMALL.test(word) ? word.toLocaleUpperCase('vi') : word
  })
}
