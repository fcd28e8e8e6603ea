/** A number as written: one figure, a range, or "25/27". */
export interface WrittenNumber {
  readonly start: number
  readonly end: number
  /** A fraction counts as its share in percent. */
  readonly value: number
  readonly upTo: number | null
  readonly isFraction: boolean
  /** A sign of comparison that stands in front: "≥". */
  readonly sign: string
}

const FIGURE = '(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,4})?|\\d{1,9}(?:,\\d{1,4})?|\\d{1,3}\\.\\d{1,2})'
const SIGN = '(?:[<>]\\s?=|=\\s?[<>]|[<>≤≥=])'
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:(?<sign>${SIGN})\\s?)?(?<first>${FIGURE})(?:\\s?%)?(?:(?:\\s?[-–—]\\s?|\\sđến\\s)(?<last>${FIGURE})|\\s?/\\s?(?<whole>\\d{1,6})(?=\\s\\p{Ll}))?(?![\\d/]|[.,-]\\d|\\p{Lu}|(?!m[23])[a-z]\\d)`,
  'gu',
)

/** The next number from a place on; null when there is none. */
export function matchNumber(text: string, from: number): WrittenNumber | null {
  NUMBER.lastIndex = from
  const found = NUMBER.exec(text)
  if (found === null) return null
  const { sign = '', first = '', last, whole } = found.groups ?? {}
  const value = readFigure(first)
  const upTo = last === undefined ? null : readFigure(last)
  const isFraction = whole !== undefined
  // A percent sign behind the first figure only belongs to the unit, which is read next.
  const end = found.index + found[0].length
  const at = last === undefined && !isFraction && found[0].endsWith('%') ? end - 1 : end
  return {
    start: found.index,
    end: at,
    value: isFraction ? shareOf(value, Number(whole)) : value,
    upTo: upTo !== null && upTo > value ? upTo : null,
    isFraction,
    sign: sign.replace(/\s/gu, ''),
  }
}

// Vietnamese figures: a dot groups thousands, a comma begins the decimals.
function readFigure(text: string): number {
  const isGrouped = /^\d{1,3}(?:\.\d{3})+(?:,|$)/u.test(text)
  const plain = isGrouped ? text.replaceAll('.', '') : text
  return Number(plain.replace(',', '.'))
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100
}
