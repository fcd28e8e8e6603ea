const ONSET = '(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?'
const OPEN =
  'a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iu|iêu|o|oa|oai|oao|oay|oe|oeo|oi|ô|ôi|ơ|ơi|u|ua|ui|uây|uê|' +
  'uêu|uôi|uơ|uy|uya|uyu|ư|ưa|ưi|ưu|ươi|ươu|y|yêu|' +
  '(?:[aăâeêioôơuư]|iê|yê|oa|oă|oe|uâ|uô|ươ|uyê)[mn]|(?:u|uy)[mn]|' +
  '(?:[aăâeioôuưê]|iê|yê|oa|oă|oo|uâ|uô|ươ)ng|(?:a|ê|i|oa|uê|uy)nh'
const STOPPED =
  '(?:[aăâeioôuư]|iê|oa|oă|oo|uô|ươ)c|(?:a|ê|i|oa|uê|uy)ch|' +
  '(?:[aăâeêioôơuư]|iê|oa|uô|ươ|uy)p|(?:[aăâeêioôơuư]|iê|yê|oa|oă|oe|uâ|uô|ươ|uy|uyê)t'

const OPEN_SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN})$`, 'u')
const STOPPED_SYLLABLE = new RegExp(`^${ONSET}(?:${STOPPED})$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const LENGTH_MAX = 7

/**
 * Whether a word can be a Vietnamese syllable by the rules of spelling: an onset, a rhyme, and one
 * tone on the vowel that bears it; a rhyme that ends on c, ch, p or t bears the rising or the heavy
 * tone. Which syllables mean something is not asked.
 */
export function isVietnameseSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  const plain = withoutTones(apart)
  if (tones.length > 1 || plain.length > LENGTH_MAX) return false
  const [tone] = tones
  if (tone !== undefined && !isWellPlaced(apart, apart.indexOf(tone))) return false
  if (OPEN_SYLLABLE.test(plain)) return true
  return STOPPED_SYLLABLE.test(plain) && (tone === '\u0301' || tone === '\u0323')
}

function withoutTones(text: string): string {
  return text.replace(TONES, '').normalize('NFC')
}

/**
 * The tone stands on the last vowel with a mark of its own, else on the last vowel before a
 * consonant, else on the last but one; "hoà" and "hòa", "uý" and "úy" are both written.
 */
function isWellPlaced(apart: string, at: number): boolean {
  let end = at
  while (/\p{M}/u.test(apart[end] ?? '')) end += 1
  const head = withoutTones(apart.slice(0, end))
  const tail = withoutTones(apart.slice(end))
  if (/[ăâêôơư]/u.test(tail)) return false
  if (/[ăâêôơư]$/u.test(head)) return true
  if (/[ăâêôơư]/u.test(head) || !/[aeiouy]$/u.test(head)) return false
  if (tail !== '') return /^(?:[aeiouy]|[cghmnpt]{1,2})$/u.test(tail)
  return /(?:oa|oe|uy|^qu[a-z]|^gi[a-z]|^[^aeiouy]{0,3}[aeiouy])$/u.test(head)
}
