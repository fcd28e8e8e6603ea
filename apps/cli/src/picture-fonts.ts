import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFontWidths } from './font-widths.ts'
import { unpackWoff } from './woff.ts'

/** A font of pictures: some letters of Be Vietnam Pro (SIL Open Font License) at one weight. */
export interface PictureFont {
  readonly name: string
  /** The part of the alphabet; the same at all weights. */
  readonly family: string
  readonly weight: number
  readonly bytes: Uint8Array
  /** Whether the font has a letter. */
  readonly has: (codePoint: number) => boolean
  /** How far a letter moves the pen, in ems. */
  readonly widthOf: (codePoint: number) => number
}

/** The weights that charts use. */
const WEIGHTS = [400, 500, 600] as const
/** Letters in no other part come last. */
const PARTS = ['latin', 'vietnamese', 'latin-ext'] as const

/** Reads the fonts of pictures; the whole is not published in one file. */
export function loadPictureFonts(): readonly PictureFont[] {
  const folder = new URL('.', import.meta.resolve('@fontsource/be-vietnam-pro/package.json'))
  const read = (name: string) => readFileSync(fileURLToPath(new URL(name, folder)))
  const ranges = JSON.parse(read('unicode.json').toString()) as Readonly<Record<string, string>>
  return PARTS.flatMap((part) => {
    const has = readRanges(ranges[part] ?? '')
    return WEIGHTS.map((weight) => {
      const family = `Roviec ${part}`
      const packed = read(`files/be-vietnam-pro-${part}-${weight}-normal.woff`)
      const bytes = unpackWoff(packed, family)
      const name = `${part}-${weight}`
      return { name, family, weight, bytes, has, widthOf: readFontWidths(bytes) }
    })
  })
}

/** `U+0102-0103,U+20AB` as a test. */
function readRanges(text: string): (codePoint: number) => boolean {
  const ranges = text.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-')
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
  })
  return (codePoint) => ranges.some(({ from, to }) => from <= codePoint && codePoint <= to)
}
