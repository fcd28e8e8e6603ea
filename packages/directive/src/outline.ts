import type { Zone } from './find-zones.ts'
import type { LaidParagraph, LaidTable, Layout } from './lay-out-blocks.ts'
import { parseMarker, type Marker } from './parse-marker.ts'

/** A paragraph of the body, with its marker and whether it gathers what follows. */
export interface OutlineParagraph {
  readonly kind: 'paragraph'
  readonly part: LaidParagraph
  readonly marker: Marker | null
  /** Where the words behind the marker begin. */
  readonly bodyStart: number
  readonly isHeading: boolean
  readonly hasChildren: boolean
  /** The rank of the paragraph behind it; null where a table or the end follows. */
  readonly nextRank: number | null
}

export interface OutlineTable {
  readonly kind: 'table'
  readonly part: LaidTable
}

/** A break in the numbering: the signature, behind which an annex or a second document begins. */
export interface OutlineBreak {
  readonly kind: 'break'
  readonly at: number
}

export type OutlineEntry = OutlineParagraph | OutlineTable | OutlineBreak

/** The body of a document as a list of paragraphs and tables, headings told from text. */
export function readOutline(
  layout: Layout,
  zones: readonly Zone[],
  bodyFrom: number,
): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const marked = markParagraphs(layout, zones, bodyFrom)
  for (const [index, entry] of marked.entries()) {
    if (entry.kind !== 'paragraph') {
      entries.push(entry)
      continue
    }
    const next = marked[index + 1]
    const following = next?.kind === 'paragraph' ? next : null
    entries.push({ ...entry, ...readForm(layout, entry, following) })
  }
  return entries
}

type Marked = Omit<OutlineParagraph, 'isHeading' | 'hasChildren' | 'nextRank'>

function markParagraphs(
  layout: Layout,
  zones: readonly Zone[],
  bodyFrom: number,
): (Marked | OutlineTable | OutlineBreak)[] {
  const marked: (Marked | OutlineTable | OutlineBreak)[] = []
  for (let index = Math.max(0, bodyFrom); index < layout.parts.length; index++) {
    const part = layout.parts[index]
    if (part === undefined) break
    if (zones[index] !== 'body') {
      if (marked.at(-1)?.kind !== 'break') marked.push({ kind: 'break', at: part.start })
    } else if (part.kind === 'table') marked.push({ kind: 'table', part })
    else if (!part.verbatim) {
      const marker = parseMarker(
        layout.match.slice(part.start, Math.min(part.end, part.start + 80)),
      )
      const bodyStart = part.start + Math.min(marker?.length ?? 0, part.end - part.start)
      marked.push({ kind: 'paragraph', part, marker, bodyStart })
    }
  }
  return marked
}

const PLAIN_RANK = 100
const HEADING_LENGTH_MAX = 260
const SHORT_HEADING_LENGTH = 130

/** The rank of a paragraph in the outline; one without a marker is the lowest. */
export function rankOf({ marker }: { readonly marker: Marker | null }): number {
  return marker?.rank ?? PLAIN_RANK
}

function readForm(
  layout: Layout,
  entry: Marked,
  next: Marked | null,
): Pick<OutlineParagraph, 'isHeading' | 'hasChildren' | 'nextRank'> {
  const body = layout.match.slice(entry.bodyStart, entry.part.end)
  const rank = rankOf(entry)
  const nextRank = next === null ? null : rankOf(next)
  const hasChildren = nextRank !== null && nextRank > rank && nextRank < PLAIN_RANK
  const isHeading = looksLikeHeading(entry, body, { hasChildren, nextRank, rank })
  return { isHeading, hasChildren, nextRank }
}

interface Surroundings {
  readonly hasChildren: boolean
  readonly nextRank: number | null
  readonly rank: number
}

function looksLikeHeading(entry: Marked, body: string, around: Surroundings): boolean {
  const { part, marker } = entry
  if (part.heading || body.endsWith(':')) return true
  const isCapitals = /\p{Lu}{2}/u.test(body) && !/\p{Ll}/u.test(body)
  if (isCapitals && body.length <= HEADING_LENGTH_MAX) return true
  const endsHard = /[.;!?]["”’)]?$/u.test(body)
  if (marker === null) return part.bold && body.length <= SHORT_HEADING_LENGTH && !endsHard
  if (marker.kind === 'annex' || marker.kind === 'part') return true
  if (marker.kind === 'dash') return around.hasChildren && body.length <= SHORT_HEADING_LENGTH
  if (part.bold && body.length <= HEADING_LENGTH_MAX) return true
  if (marker.kind === 'roman' || marker.kind === 'upper-letter') {
    return !endsHard || body.length <= HEADING_LENGTH_MAX
  }
  if (around.hasChildren) {
    return endsHard ? body.length <= SHORT_HEADING_LENGTH : body.length <= HEADING_LENGTH_MAX * 2
  }
  const followedByPlain = around.nextRank !== null && around.nextRank >= PLAIN_RANK
  return followedByPlain && !endsHard && body.length <= HEADING_LENGTH_MAX
}
