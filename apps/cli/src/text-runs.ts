import type { PictureFont } from './picture-fonts.ts'

/** A stretch of text that one font can write. */
export interface TextRun {
  readonly text: string
  readonly font: PictureFont
}

/**
 * Cuts a text where another font has its letters: each font holds a part of the alphabet. What no
 * font has is left to the first.
 */
export function cutRuns(
  text: string,
  fonts: readonly PictureFont[],
  weight: number,
): readonly TextRun[] {
  const usable = fonts.filter((font) => font.weight === nearestWeight(weight))
  const [fallback] = usable
  if (fallback === undefined) return []
  const runs: { text: string; font: PictureFont }[] = []
  for (const letter of text.normalize('NFC')) {
    const codePoint = letter.codePointAt(0) ?? 0
    const last = runs.at(-1)
    const font = last?.font.has(codePoint)
      ? last.font
      : (usable.find(({ has }) => has(codePoint)) ?? fallback)
    if (last?.font === font) last.text += letter
    else runs.push({ text: letter, font })
  }
  return runs
}

/** 400, 500 or 600. */
function nearestWeight(weight: number): number {
  return Math.min(600, Math.max(400, Math.round(weight / 100) * 100))
}
