import type { GanttLayout } from '../layout.ts'
import type { RowKey } from './keyboard.ts'

/** Where a key leads from a row: to another row, or to opening or closing this one. */
export type RowMove =
  | { readonly kind: 'go'; readonly position: number }
  | { readonly kind: 'expand' | 'collapse'; readonly index: number }
  | { readonly kind: 'stay' }

export interface NavigationState {
  readonly layout: GanttLayout
  readonly position: number
  /** Rows that a page key passes. */
  readonly pageRows: number
  readonly isCollapsed: (index: number) => boolean
}

/** What an arrow, page or end key does in a treegrid. */
export function moveByKey(key: RowKey, state: NavigationState): RowMove {
  const { layout, position, pageRows } = state
  switch (key.kind) {
    case 'move':
      return go(layout, position + key.by)
    case 'page':
      return go(layout, position + key.by * Math.max(1, pageRows - 1))
    case 'end':
      return go(layout, key.of === 'first' ? 0 : layout.rowCount - 1)
    case 'open-branch':
      return openBranch(state)
    case 'close-branch':
      return closeBranch(state)
  }
}

function go(layout: GanttLayout, position: number): RowMove {
  if (layout.rowCount === 0) return { kind: 'stay' }
  return { kind: 'go', position: Math.max(0, Math.min(layout.rowCount - 1, position)) }
}

/** Right opens a closed row, and steps into an open one. */
function openBranch({ layout, position, isCollapsed }: NavigationState): RowMove {
  const index = layout.rowAt(position)
  if (!hasChildren(layout, index)) return { kind: 'stay' }
  return isCollapsed(index) ? { kind: 'expand', index } : go(layout, position + 1)
}

/** Left closes an open row, and leaves a closed one or a leaf for its parent. */
function closeBranch({ layout, position, isCollapsed }: NavigationState): RowMove {
  const index = layout.rowAt(position)
  if (hasChildren(layout, index) && !isCollapsed(index)) return { kind: 'collapse', index }
  const parent = layout.tree.parents[index] ?? -1
  return parent === -1 ? { kind: 'stay' } : go(layout, layout.positionOf(parent))
}

export function hasChildren(layout: GanttLayout, index: number): boolean {
  return index >= 0 && (layout.tree.ends[index] ?? 0) > index + 1
}
