/** How an automatic list counts. */
export type ListNumberFormat =
  | 'decimal'
  | 'decimalZero'
  | 'lowerLetter'
  | 'upperLetter'
  | 'lowerRoman'
  | 'upperRoman'
  | 'vietnamese'

/** Writes the number of a list item: 3 is "3", "03", "c", "C", "iii" or "III". */
export function formatListNumber(number: number, format: ListNumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(number)
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'lowerLetter':
      return formatLetter(number)
    case 'upperLetter':
      return formatLetter(number).toUpperCase()
    case 'lowerRoman':
      return formatRoman(number).toLowerCase()
    case 'upperRoman':
      return formatRoman(number)
    case 'vietnamese':
      return formatWords(number)
  }
}

const WORDS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** "một", "hai" … "mười chín"; no list counts further in words. */
function formatWords(number: number): string {
  if (number < 1 || number > 19) return String(number)
  if (number <= 10) return WORDS[number] ?? ''
  return `mười ${number === 15 ? 'lăm' : (WORDS[number - 10] ?? '')}`
}

const LETTERS = 26

/** After "z" word processors write "aa", "bb", "cc". */
function formatLetter(number: number): string {
  if (number < 1) return String(number)
  const letter = String.fromCodePoint(97 + ((number - 1) % LETTERS))
  return letter.repeat(Math.min(Math.ceil(number / LETTERS), 10))
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function formatRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let roman = ''
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      roman += letters
      rest -= value
    }
  }
  return roman
}
