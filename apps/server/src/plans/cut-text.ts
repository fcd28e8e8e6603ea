const TITLE_MAX = 300

/** The beginning of a text that is too long, never ending in half a character. */
export function cutText(text: string, max: number): string {
  return text.slice(0, max).toWellFormed()
}

/** A title is cut at a word, since the full sentence stays with the task. */
export function shortenTitle(title: string): string {
  if (title.length <= TITLE_MAX) return title
  const cut = title.lastIndexOf(' ', TITLE_MAX - 1)
  return `${cutText(title, cut > 0 ? cut : TITLE_MAX - 1)}…`
}
