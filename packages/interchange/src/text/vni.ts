/**
 * VNI for Windows, as text that was taken for Latin-1. A marked vowel is the plain vowel and a sign
 * that carries the marks ("aù", "aá", "aé" for á, ấ, ắ); a few letters are one sign. Signs have
 * capitals where Latin-1 has them, so case is that of the letters themselves.
 */
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const CIRCUMFLEX = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' }
const BREVE = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' }
const SINGLE = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

/** From a letter, or a letter and its sign, to the Unicode letter. Both cases are in it. */
export const VNI_LETTERS: ReadonlyMap<string, string> = new Map(
  listPairs().flatMap(([signs, letter]) => inBothCases(signs, letter.normalize('NFC'))),
)

function listPairs(): readonly (readonly [string, string])[] {
  const marked = [
    ...combine(['a', 'e', 'o', 'u', 'y'], TONES),
    ...combine(['ô', 'ö'], TONES),
    ...combine(['a', 'e', 'o'], CIRCUMFLEX, '\u0302'),
    ...combine(['a'], BREVE, '\u0306'),
  ]
  return [...marked, ...Object.entries(SINGLE)]
}

function combine(
  vowels: readonly string[],
  signs: Readonly<Record<string, string>>,
  shape = '',
): readonly (readonly [string, string])[] {
  const singles: Readonly<Record<string, string>> = SINGLE
  return vowels.flatMap((vowel) =>
    Object.entries(signs).map(
      ([sign, tone]) => [vowel + sign, `${singles[vowel] ?? vowel}${shape}${tone}`] as const,
    ),
  )
}

function inBothCases(signs: string, letter: string): [string, string][] {
  const [base = '', sign = ''] = signs
  const upper = letter.toUpperCase()
  return [
    [signs, letter],
    [signs.toUpperCase(), upper],
    [base.toUpperCase() + sign, upper],
    [base + sign.toUpperCase(), letter],
  ]
}
