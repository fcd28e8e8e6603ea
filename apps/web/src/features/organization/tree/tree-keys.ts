import { foldForSearch } from '../fold-for-search.ts'
import type { TreeRow } from './unit-tree.ts'

/** What a key does to the tree. */
export type TreeMove =
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'open' | 'close' | 'enter'; readonly index: number }
  | { readonly kind: 'open-siblings'; readonly index: number }

const PAGE_ROWS = 10

/** The move of a key on a row, as a treegrid has it; null for a key that means nothing here. */
export function readTreeKey(key: string, rows: readonly TreeRow[], index: number): TreeMove | null {
  const row = rows[index]
  if (row === undefined) return null
  const last = rows.length - 1
  const go = (to: number): TreeMove => ({ kind: 'go', index: Math.max(0, Math.min(last, to)) })
  switch (key) {
    case 'ArrowDown':
      return go(index + 1)
    case 'ArrowUp':
      return go(index - 1)
    case 'PageDown':
      return go(index + PAGE_ROWS)
    case 'PageUp':
      return go(index - PAGE_ROWS)
    case 'Home':
      return go(0)
    case 'End':
      return go(last)
    case 'Enter':
      return { kind: 'enter', index }
    case '*':
      return { kind: 'open-siblings', index }
    case 'ArrowRight':
      if (row.expanded === null) return null
      return row.expanded ? go(index + 1) : { kind: 'open', index }
    case 'ArrowLeft': {
      if (row.expanded === true) return { kind: 'close', index }
      const above = rows.findIndex(({ node }) => node.unit.id === row.parentId)
      return above === -1 ? null : go(above)
    }
    default:
      return null
  }
}

/** Words that open the name of most units, so that typing "cau" finds "Phường Cầu Sen" too. */
const KIND_WORDS = /^(?:phong|phuong|xa|so|ban|dac khu|van phong|trung tam|uy ban nhan dan)\s+/

/** The next row whose name begins with what has been typed, from the row after `index` on. */
export function findTyped(rows: readonly TreeRow[], index: number, typed: string): number | null {
  const wanted = foldForSearch(typed)
  if (wanted === '') return null
  // One letter goes on to the next name; more letters may still mean the row one stands on.
  const first = wanted.length === 1 ? 1 : 0
  for (let step = first; step < rows.length + first; step++) {
    const place = (index + step) % rows.length
    const name = foldForSearch(rows[place]?.node.unit.name ?? '')
    if (name.startsWith(wanted) || name.replace(KIND_WORDS, '').startsWith(wanted)) return place
  }
  return null
}
