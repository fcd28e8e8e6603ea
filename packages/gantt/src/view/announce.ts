import type { Chart } from './chart.ts'

/** A space without width at the end: the same words said twice are two changes of the text. */
const AGAIN = '\u200B'

/** Says something to those who hear the chart. */
export function announce({ frame }: Pick<Chart, 'frame'>, words: string): void {
  const { announcer } = frame
  announcer.textContent = announcer.textContent === words ? `${words}${AGAIN}` : words
}
