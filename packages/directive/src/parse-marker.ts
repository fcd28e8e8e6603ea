/** The number or sign in front of a paragraph. */
export interface Marker {
  readonly kind: MarkerKind
  /** Without punctuation: "III", "2.1", "a". Empty for a dash. */
  readonly label: string
  /** The smaller, the higher in the outline. */
  readonly rank: number
  /** Length of the marker with the space behind it, in UTF-16 units. */
  readonly length: number
}

export type MarkerKind =
  'annex' | 'part' | 'article' | 'upper-letter' | 'roman' | 'number' | 'letter' | 'dash'

/**
 * Reads the marker at the beginning of a line of normalised text ("III.", "2.1.", "a)", "Điều 2.",
 * "PHỤ LỤC II", "-"); null when the line begins with none.
 */
export function parseMarker(line: string): Marker | null {
  for (const form of FORMS) {
    const found = form.pattern.exec(line)
    if (found === null) continue
    const written = (found[1] ?? '').trim()
    const label = form.kind === 'roman' ? written.toUpperCase() : written
    const rank = form.rank(label, found[0])
    return { kind: form.kind, label, rank, length: found[0].length }
  }
  return null
}

interface MarkerForm {
  readonly kind: MarkerKind
  readonly pattern: RegExp
  readonly rank: (label: string, whole: string) => number
}

const FORMS: readonly MarkerForm[] = [
  {
    kind: 'annex',
    pattern:
      /^(?:phụ lục|phụ biểu)(?:\s+số)?(?:\s*([IVX]{1,5}|\d{1,3}|[A-Z])(?![\p{L}\p{N}]))?[.:]?(?=\s|$)\s*/iu,
    rank: () => 0,
  },
  {
    kind: 'part',
    pattern:
      /^(?:phần|chương)\s+(?:thứ\s+)?([IVX]{1,5}|\d{1,3}|nhất|hai|ba|tư|bốn|năm|sáu)(?![\p{L}\p{N}])[.:]?\s*/iu,
    rank: () => 10,
  },
  { kind: 'article', pattern: /^điều\s+(\d{1,3}[a-zđ]?)\s?[.:]\s*/iu, rank: () => 15 },
  {
    kind: 'roman',
    pattern:
      /^(?!V\/V)([IVX]{1,7}|[IVX][ivx]{1,6}(?=\.\s))(?:\s?[.)/]\s?|\s?[-–:]\s|\s(?=\p{Lu}{2}))(?=\p{L}|$|["“(])/u,
    rank: () => 30,
  },
  {
    kind: 'upper-letter',
    pattern: /^([A-HĐ])(?:\s?[.)/]\s?|\s?[-–]\s)(?=\p{Lu}|$|["“])(?!\p{Lu}[.\d])/u,
    rank: () => 20,
  },
  {
    kind: 'number',
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)]|\s?[-–](?=\s))?(?:\s(?=\D)|(?=\p{L})|$)/u,
    rank: (label, whole) => (/[-–]/u.test(whole) ? 46 : 40) + label.split('.').length,
  },
  { kind: 'number', pattern: /^(\d{1,3})\s?[.]\s?(?=[\p{L}"“(]|$)/u, rank: () => 41 },
  { kind: 'number', pattern: /^(\d{1,3})(?:\s?[)/]\s?|\s?[-–]\s)(?=\p{Lu}|["“])/u, rank: () => 47 },
  { kind: 'letter', pattern: /^([a-zđ])\s?[).]\s?(?=[\p{L}"“(\d])(?!\p{Ll}\.)/u, rank: () => 50 },
  { kind: 'letter', pattern: /^\((\d{1,2}|[a-zđ]|[ivx]{1,5})\)\s?/u, rank: () => 55 },
  { kind: 'dash', pattern: /^([-–—•●▪■○*+])\s?(?=\S)/u, rank: (label) => dashRank(label) },
]

function dashRank(sign: string): number {
  if (sign === '*') return 59
  return sign === '+' || sign === '○' || sign === '▪' ? 61 : 60
}
