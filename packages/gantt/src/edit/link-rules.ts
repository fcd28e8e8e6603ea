import type { GanttLink, GanttLinkKind } from '../row.ts'
import type { RowTree } from '../row-tree.ts'
import type { GanttEdge } from './gantt-edit.ts'

/** Why two rows cannot be linked. */
export type LinkFault = 'self' | 'parent' | 'duplicate' | 'cycle'

/** The type of a link by the ends it joins. */
export function linkTypeOf(from: GanttEdge, to: GanttEdge): GanttLinkKind {
  if (from === 'finish') return to === 'start' ? 'FS' : 'FF'
  return to === 'start' ? 'SS' : 'SF'
}

/** The two ends that a type joins. */
export function endsOfType(type: GanttLinkKind): {
  readonly from: GanttEdge
  readonly to: GanttEdge
} {
  return {
    from: type === 'FS' || type === 'FF' ? 'finish' : 'start',
    to: type === 'FS' || type === 'SS' ? 'start' : 'finish',
  }
}

interface Plan {
  readonly rows: readonly { readonly id: string }[]
  readonly links: readonly GanttLink[]
  readonly tree: RowTree
}

/**
 * Tells of every row whether a link from `from` to it would be wrong. All that leads to `from` is
 * found once, in one pass over rows and links, so asking is free while the pointer moves.
 */
export function createLinkRules(plan: Plan, from: number): (to: number) => LinkFault | null {
  const { rows, links, tree } = plan
  const fromId = rows[from]?.id
  const linked = new Set(links.flatMap((link) => (link.fromId === fromId ? [link.toId] : [])))
  const leading = listLeading(plan, from)
  return (to) => {
    if (to === from) return 'self'
    if (isInside(tree, to, from) || isInside(tree, from, to)) return 'parent'
    if (linked.has(rows[to]?.id ?? '')) return 'duplicate'
    return leading[to] === 1 ? 'cycle' : null
  }
}

function isInside({ ends }: RowTree, index: number, ancestor: number): boolean {
  return index > ancestor && index < (ends[ancestor] ?? 0)
}

/**
 * 1 for every row that decides when `from` stands: what is linked to it or to a row above it, and
 * the children of such a row, which decide when it ends.
 */
function listLeading({ rows, links, tree }: Plan, from: number): Uint8Array {
  const indexById = new Map(rows.map(({ id }, index) => [id, index]))
  const predecessors = new Map<number, number[]>()
  for (const { fromId, toId } of links) {
    const [source, target] = [indexById.get(fromId), indexById.get(toId)]
    if (source === undefined || target === undefined) continue
    const known = predecessors.get(target)
    if (known === undefined) predecessors.set(target, [source])
    else known.push(source)
  }
  const leading = new Uint8Array(rows.length)
  const asked = new Uint8Array(rows.length)
  const pending = [from]
  const lead = (index: number) => {
    if (leading[index] === 1) return
    leading[index] = 1
    pending.push(index)
  }
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    // A link into a row above moves this one too; the rows beside it stay out of it.
    for (let above = row; above !== -1 && asked[above] !== 1; above = tree.parents[above] ?? -1) {
      asked[above] = 1
      for (const source of predecessors.get(above) ?? []) lead(source)
    }
    for (let child = row + 1; child < (tree.ends[row] ?? 0); child += 1) lead(child)
  }
  return leading
}
