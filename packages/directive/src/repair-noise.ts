/**
 * Undoes what character recognition and old tools do to dates and signs: full-width characters,
 * letters that stand for digits in a date ("l5/O6/2026"), stray signs between "ngày" and "tháng",
 * doubled hyphens between Vietnamese words. Each repair asks for surroundings that speak for it: a
 * number or code is no date, "ngay" is a word of its own and "ngày" only where a year or a second
 * misread word follows. Repairing twice changes nothing.
 */
export function repairNoise(line: string): string {
  const plain = /[\u2010\u2011\uFB00-\uFB06\uFF01-\uFF5E]/u.test(line) ? toPlainSigns(line) : line
  const hyphens = plain.includes('--') ? plain.replace(DOUBLED_HYPHEN, '-') : plain
  const dated = LETTER_IN_NUMBER.test(hyphens)
    ? hyphens.replace(DATE_TOKEN, repairDateToken)
    : hyphens
  return MISREAD_DATE.test(dated) ? repairWrittenDate(dated) : dated
}

/** Full-width signs, ligatures and hyphens that do not break, as everybody types them. */
function toPlainSigns(line: string): string {
  return line
    .replace(/[\uFB00-\uFB06\uFF01-\uFF5E]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2010\u2011]/gu, '-')
}

/**
 * Between words of which one has Vietnamese marks, between dates, or in the sign of a document.
 * Commands and programs have doubled hyphens of their own.
 */
const MARKED = '[\\u00C0-\\u024F\\u1EA0-\\u1EF9]'
const DOUBLED_HYPHEN = new RegExp(
  [
    `(?<=${MARKED}\\p{L}{0,6}[,;)]?\\s)--(?=\\s[\\p{L}\\d])`,
    `(?<=[\\p{L}\\d][,;)]?\\s)--(?=\\s\\p{L}{0,6}${MARKED})`,
    `(?<=${MARKED}\\p{L}{0,6})--(?=\\p{L})|(?<=\\p{L})--(?=\\p{L}{0,6}${MARKED})`,
    '(?<=\\d/\\d{4}\\s?)--(?=\\s?\\d)|(?<=\\p{Lu}{2})--(?=\\p{Lu}{2})',
  ].join('|'),
  'gu',
)
/** A letter beside a digit, or alone between the signs of a date. */
const LETTER_IN_NUMBER = /\d[lIO|o]|[lIO|o](?:\d|[/.-][\dlIO|o])/u
/** A speck, a word of a date without its marks, or a letter where its number should stand. */
const MISREAD_DATE = /[&^~`#*_|]|ngay|th[aàảãạ]ng|n[aàãâ]m|[ygm]\s\d?[lIO|o]/iu

/**
 * Three numbers parted by the same sign, some of whose digits may be letters; behind "số" or "mã"
 * they are a code.
 */
const DATE_TOKEN =
  /(?<!(?<!\p{L})(?:số|mã|hiệu|no|code)[.:]?\s?[.:]?\s?)(?<![\p{L}\p{N}/.|-])[\dlIO|o]{1,2}([/.-])[\dlIO|o]{1,2}\1[\dlIO|o]{4}(?![\p{L}\p{N}/|-])/giu

function repairDateToken(token: string): string {
  const repaired = toDigits(token)
  if (repaired === token || token.replace(/\D/gu, '').length < 4) return token
  const [day = 0, month = 0, year = 0] = repaired.split(/[/.-]/u).map(Number)
  return isDate(day, month) && year >= 1900 && year < 2200 ? repaired : token
}

function toDigits(token: string): string {
  return token.replace(/[lI|]/gu, '1').replace(/[Oo]/gu, '0')
}

function isDate(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

const NUMBER = '([\\dlIO|o]{1,2})'
/** Signs that recognition sees in specks and dotted lines. */
const SPECKS = '(?:\\s?[&^~`#*_]){0,3}\\s?'
const WRITTEN_DATE = new RegExp(
  `(?<!\\p{L})(ng[aà]y)${SPECKS}\\s${NUMBER}${SPECKS}\\s(th[aáàảãạ]ng)${SPECKS}\\s${NUMBER}` +
    `(?:${SPECKS}\\s(n[aăàãâ]m)${SPECKS}\\s([\\dlIO|o]{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
)
const BLANK_DATE = /(?<!\p{L})(ngày|tháng)(?:\s?[&^~`#*]){1,3}\s?(?=(?:tháng|năm)(?!\p{L}))/giu

/** "ngày l5 thảng O6 nãm 2O26": the words and digits of a date that is written out. */
function repairWrittenDate(line: string): string {
  return line.replace(WRITTEN_DATE, repairDateWords).replace(BLANK_DATE, '$1 ')
}

const DATE_WORDS = ['ngày', 'tháng', 'năm']

/** `found` is the whole, then each misread word and its number; the year may be left out. */
function repairDateWords(...found: readonly (string | number | undefined)[]): string {
  const [whole, ...pieces] = found.slice(0, 7).map((piece) => String(piece ?? ''))
  const numbers = [1, 3, 5].map((place) => toDigits(pieces[place] ?? ''))
  const isSure = /\d/u.test(`${pieces[1]}${pieces[3]}`) && !isRightAway(pieces)
  if (!isSure || !isDate(Number(numbers[0]), Number(numbers[1]))) return whole ?? ''
  return DATE_WORDS.flatMap((word, index) => {
    const misread = pieces[index * 2] ?? ''
    return misread === '' ? [] : [`${likeCase(misread, word)} ${numbers[index]}`]
  }).join(' ')
}

/** "làm ngay 5 tháng 3 lần": nothing but the first word says that it is a date. */
function isRightAway([day = '', , month = '', , year = '']: readonly string[]): boolean {
  return day.toLowerCase() === 'ngay' && month.toLowerCase() === 'tháng' && year === ''
}

/** The right word in the case of the misread one. */
function likeCase(misread: string, word: string): string {
  if (misread === misread.toUpperCase()) return word.toUpperCase()
  return misread.charAt(0) + word.slice(1)
}
