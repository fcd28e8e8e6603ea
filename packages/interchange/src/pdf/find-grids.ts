import type { Rule } from './pdf-page.ts'

/** Lines that enclose rows and columns. */
export interface Grid {
  /** Positions of the vertical lines, ascending: one more than there are columns. */
  readonly xs: readonly number[]
  /** Positions of the horizontal lines, ascending: one more than there are rows. */
  readonly ys: readonly number[]
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
}

/** Borders of neighbouring cells are often drawn apart; this far apart they are one. */
const TOLERANCE = 3.5
/** A page with more lines than this is a drawing. */
const LINES_MAX = 1_500
/** A grid with more places for cells than this is a drawing, too. */
const SLOTS_MAX = 20_000

/** Finds the ruled tables of a page, from the top down. A frame around one cell is no table. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  const horizontals = mergeCollinear(rules.filter(({ direction }) => direction === 'horizontal'))
  const verticals = mergeCollinear(rules.filter(({ direction }) => direction === 'vertical'))
  if (horizontals.length + verticals.length > LINES_MAX) return []
  return listConnected(horizontals, verticals)
    .filter((lines) => lines.verticals.length > 1)
    .map(toGrid)
    .filter(({ xs, ys }) => xs.length >= 2 && ys.length >= 2 && xs.length + ys.length > 4)
    .filter(({ xs, ys }) => xs.length * ys.length < SLOTS_MAX)
    .sort((first, second) => (first.ys[0] ?? 0) - (second.ys[0] ?? 0))
}

/** Joins pieces of one line: programs draw the border of each cell by itself. */
function mergeCollinear(rules: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = []
  for (const group of clusterBy(rules, ({ at }) => at)) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length
    for (const rule of [...group].sort((first, second) => first.from - second.from)) {
      const last = merged.at(-1)
      if (last !== undefined && last.at === at && rule.from <= last.to + TOLERANCE) {
        merged[merged.length - 1] = { ...last, to: Math.max(last.to, rule.to) }
      } else {
        merged.push({ ...rule, at })
      }
    }
  }
  return merged
}

/** Groups things whose positions are close to that of the first of their group. */
function clusterBy<Item>(
  items: readonly Item[],
  positionOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const clusters: { readonly first: number; readonly items: Item[] }[] = []
  for (const item of [...items].sort((one, other) => positionOf(one) - positionOf(other))) {
    const last = clusters.at(-1)
    if (last !== undefined && positionOf(item) - last.first <= TOLERANCE) last.items.push(item)
    else clusters.push({ first: positionOf(item), items: [item] })
  }
  return clusters.map((cluster) => cluster.items)
}

interface Lines {
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
}

/** Lines belong together when a chain of touching lines leads from one to the other. */
function listConnected(horizontals: readonly Rule[], verticals: readonly Rule[]): readonly Lines[] {
  const waiting = new Set(verticals)
  const groups: Lines[] = []
  const reached = new Set<Rule>()
  for (const start of horizontals) {
    if (reached.has(start)) continue
    reached.add(start)
    const group = { horizontals: [start], verticals: [] as Rule[] }
    for (const horizontal of group.horizontals) {
      const touching = [...waiting].filter((vertical) => touches(horizontal, vertical))
      for (const vertical of touching) waiting.delete(vertical)
      group.verticals.push(...touching)
      const next = horizontals.filter(
        (other) => !reached.has(other) && touching.some((vertical) => touches(other, vertical)),
      )
      for (const other of next) reached.add(other)
      group.horizontals.push(...next)
    }
    groups.push(group)
  }
  return groups
}

function touches(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - TOLERANCE &&
    vertical.at <= horizontal.to + TOLERANCE &&
    horizontal.at >= vertical.from - TOLERANCE &&
    horizontal.at <= vertical.to + TOLERANCE
  )
}

function toGrid(lines: Lines): Grid {
  const xs = positionsOf(lines.verticals)
  const horizontals = closeOpenEnds(lines, xs)
  return { xs, ys: positionsOf(horizontals), horizontals, verticals: lines.verticals }
}

function positionsOf(rules: readonly Rule[]): readonly number[] {
  return clusterBy(rules, ({ at }) => at).map(([first]) => first?.at ?? 0)
}

/** A row lower than this is the end of a line that was drawn too long. */
const ROW_HEIGHT_MIN = 6

/** A row that a page break cut in two has no line at the cut; its vertical lines end there. */
function closeOpenEnds({ horizontals, verticals }: Lines, xs: readonly number[]): readonly Rule[] {
  const ys = positionsOf(horizontals)
  const ends = [
    Math.max(...verticals.map(({ to }) => to)),
    Math.min(...verticals.map(({ from }) => from)),
  ]
  const cuts = ends.filter(
    (end) =>
      (end > (ys.at(-1) ?? end) + ROW_HEIGHT_MIN || end < (ys[0] ?? end) - ROW_HEIGHT_MIN) &&
      verticals.filter(({ from, to }) => Math.min(Math.abs(to - end), Math.abs(from - end)) < 2)
        .length >= Math.max(2, xs.length / 2),
  )
  const [from = 0] = xs
  return [
    ...horizontals,
    ...cuts.map((at): Rule => ({ direction: 'horizontal', at, from, to: xs.at(-1) ?? from })),
  ]
}
