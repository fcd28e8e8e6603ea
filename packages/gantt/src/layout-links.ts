import { barTopOf, barHeightOf } from './bar-metrics.ts'
import { createLinkIndex, listLinksAcross } from './link-index.ts'
import { arrowPath, type LinkEnds, linkPath, type LinkPoint, linkPoints } from './link-path.ts'
import type { GanttLink, GanttRow } from './row.ts'
import type { GanttRowBox } from './row-box.ts'

/** A link between two visible bars, as SVG path data in pixels of the timeline. */
export interface GanttLinkPath {
  readonly link: GanttLink
  readonly path: string
  readonly arrow: string
  /** The corners of the path. */
  readonly points: readonly LinkPoint[]
}

export type LinksBetween = (window: {
  readonly rowFrom: number
  readonly rowTo: number
}) => readonly GanttLinkPath[]

interface LinkInput {
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly positions: Int32Array
  readonly box: (position: number) => GanttRowBox | null
  readonly rowHeight: number
}

/** More lines than this in one window tell nobody anything; those that end in it come first. */
export const LINKS_DRAWN_MAX = 300

/** Links whose two rows are in sight; a link to nothing or to a hidden row is not drawn. */
export function layoutLinks(input: LinkInput): LinksBetween {
  if (input.links.length === 0) return () => []
  const drawn = readVisibleLinks(input)
  const index = createLinkIndex(
    Int32Array.from(drawn, ({ from, to }) => Math.min(from, to)),
    Int32Array.from(drawn, ({ from, to }) => Math.max(from, to)),
  )
  return ({ rowFrom, rowTo }) => {
    const found = listLinksAcross(index, rowFrom, rowTo - 1).flatMap((at) => drawn[at] ?? [])
    const isInside = (position: number) => position >= rowFrom && position < rowTo
    const near = found.filter(({ from, to }) => isInside(from) || isInside(to))
    const far = found.filter(({ from, to }) => !isInside(from) && !isInside(to))
    return [...near, ...far].slice(0, LINKS_DRAWN_MAX).flatMap((visible) => draw(input, visible))
  }
}

interface VisibleLink {
  readonly link: GanttLink
  readonly from: number
  readonly to: number
}

function readVisibleLinks({ rows, links, positions }: LinkInput): VisibleLink[] {
  const indexById = new Map(rows.map(({ id }, index) => [id, index]))
  const positionOf = (id: string): number => positions[indexById.get(id) ?? -1] ?? -1
  return links
    .map((link) => ({ link, from: positionOf(link.fromId), to: positionOf(link.toId) }))
    .filter(({ from, to }) => from >= 0 && to >= 0 && from !== to)
}

function draw(input: LinkInput, { link, from, to }: VisibleLink): GanttLinkPath[] {
  const fromBar = barOf(input, from)
  const toBar = barOf(input, to)
  if (fromBar === null || toBar === null) return []
  const ends: LinkEnds = { kind: link.kind ?? 'FS', from: fromBar, to: toBar }
  return [{ link, path: linkPath(ends), arrow: arrowPath(ends), points: linkPoints(ends) }]
}

function barOf({ box, rowHeight }: LinkInput, position: number): LinkEnds['from'] | null {
  const found = box(position)
  const bar = found?.bar ?? found?.bracket ?? null
  if (found === null || bar === null) return null
  const barTop = found.y + barTopOf(rowHeight)
  return { ...bar, y: found.y, barTop, barHeight: barHeightOf(rowHeight), rowHeight }
}
