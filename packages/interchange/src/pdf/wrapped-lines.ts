import { firstWordWidth, startsListItem, type Line } from './line.ts'

/**
 * Joins the lines of a narrow column into its paragraphs. A line goes on in the next one when the
 * next word would not have fitted: that is why it was wrapped.
 */
export function joinWrappedLines(lines: readonly Line[], width: number): readonly string[] {
  const widest = Math.max(width, ...lines.map(({ left, right }) => right - left))
  const paragraphs: string[][] = []
  lines.forEach((line, index) => {
    const previous = lines[index - 1]
    const goesOn =
      previous !== undefined &&
      !startsListItem(line) &&
      !leavesRoom(previous, line, previous.left + widest)
    if (goesOn) paragraphs.at(-1)?.push(line.text.trim())
    else paragraphs.push([line.text.trim()])
  })
  return paragraphs.map(joinLineTexts)
}

/**
 * Joins the text of lines that follow each other. A line may break after the hyphen or stroke of a
 * date or a number ("2026-" "06-30", "57-" "NQ/TW"), and then no space was there.
 */
export function joinLineTexts(texts: readonly string[]): string {
  return texts
    .map((text, index) => {
      const previous = texts[index - 1]
      if (previous === undefined) return text
      const isBroken = /[\p{L}\d][-/]$/u.test(previous) && /^[\p{L}\d]/u.test(text)
      return isBroken ? text : ` ${text}`
    })
    .join('')
}

/** Says whether the first word of the next line would have stood on this one, before `edge`. */
export function leavesRoom(line: Line, next: Line, edge: number): boolean {
  const space = line.size * 0.25
  const slack = line.size * 0.3
  return line.right + space + firstWordWidth(next) < edge - slack
}
