import { LINE_BREAK, normalizeLine } from './normalize-text.ts'

/** A line of a plain text after normalisation. */
export interface SourceLine {
  readonly text: string
  /** One-based. */
  readonly number: number
  /** Whether an empty line or a ruler stands before it. */
  readonly afterBlank: boolean
}

/** The lines of a plain text that hold something; empty lines and rulers only set others apart. */
export function readSourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  let afterBlank = true
  for (const [index, raw] of source.split(LINE_BREAK).entries()) {
    const text = normalizeLine(raw)
    if (text === '' || (RULER.test(text) && text !== '*')) {
      afterBlank = true
      continue
    }
    lines.push({ text, number: index + 1, afterBlank })
    afterBlank = false
  }
  return lines
}

// "-----", "* * *", "```": lines that only divide.
const RULER = /^(?:[-_=*~`]\s?){3,}[a-z]{0,10}$/u
