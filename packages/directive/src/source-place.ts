/** Where in the file the text from `start` on comes from, up to the `start` of the next place. */
export interface SourcePlace {
  /** Offset in the laid-out text, in UTF-16 units: the beginning of a line. */
  readonly start: number
  /**
   * One-based page. Of a Word file, the page by Word's last layout, as far as the file keeps it;
   * null where the format has no pages or the file does not say.
   */
  readonly page: number | null
  /**
   * One-based ordinal of the paragraph in the body of a Word file, those in tables included; null
   * for other formats. A table row has that of its first paragraph.
   */
  readonly paragraph: number | null
}

/**
 * The place of an offset, or null where nothing is known of it. `places` are in order of `start`,
 * as in a reading; the time is logarithmic.
 */
export function placeOf(places: readonly SourcePlace[], offset: number): SourcePlace | null {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const place = places[low - 1]
  const isKnown = place !== undefined && (place.page !== null || place.paragraph !== null)
  return isKnown ? place : null
}

/**
 * Keeps a list of places short: one that says the same as its forerunner is left out, and so is an
 * unknown one, unless it ends a known one.
 */
export function appendPlace(places: SourcePlace[], next: SourcePlace): void {
  const last = places.at(-1)
  const page = last?.page ?? null
  const paragraph = last?.paragraph ?? null
  if (page !== next.page || paragraph !== next.paragraph) places.push(next)
}
