/** A run of text in the order of the file. */
export interface AskewRun {
  readonly text: string
  /** Whether it does not run from left to right on the page as shown. */
  readonly isAskew: boolean
  readonly endsLine: boolean
}

/** Longer ones are no stamp: a page that lies on its side without saying so is all askew. */
const LENGTH_MAX = 60

/** The short texts among what is askew: neighbouring runs are one text, since tools cut words. */
export function gatherAskew(runs: readonly AskewRun[]): readonly string[] {
  const texts: string[] = []
  let open = ''
  const close = () => {
    const text = open.replaceAll(/\s+/gu, ' ').trim()
    if (text !== '' && text.length <= LENGTH_MAX) texts.push(text)
    open = ''
  }
  for (const { text, isAskew, endsLine } of runs) {
    const isBlank = text.trim() === ''
    if (isAskew || (isBlank && open !== '')) open += isBlank ? ' ' : text
    else if (!isBlank) close()
    if (endsLine) close()
  }
  close()
  return texts
}
