import type { SourcePlace } from '@roviec/contract'
import type { DocumentLine } from './document-lines.ts'

/** The lines with which pages of the file begin, by where they start: its page. */
export function pageStarts(
  lines: readonly Pick<DocumentLine, 'start'>[],
  places: readonly SourcePlace[],
): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  let at = 0
  let page: number | null = null
  for (const { start } of lines) {
    let reached: number | null = page
    for (let place = places[at]; place !== undefined && place.start <= start; place = places[at]) {
      reached = place.page ?? reached
      at += 1
    }
    if (reached !== null && reached !== page) starts.set(start, reached)
    page = reached
  }
  return starts
}

/** Where in the file a stretch of the text comes from; null for formats that do not say. */
export function placeAt(places: readonly SourcePlace[], offset: number): SourcePlace | null {
  return places.findLast(({ start }) => start <= offset) ?? null
}
