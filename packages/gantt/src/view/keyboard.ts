/** What a key means in the chart; null when it is not ours. */
export type GanttKey = RowKey | ChartKey

/** Keys that lead from a row to another, or open and close it. */
export type RowKey =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'page'; readonly by: -1 | 1 }
  | { readonly kind: 'end'; readonly of: 'first' | 'last' }
  | { readonly kind: 'open-branch' }
  | { readonly kind: 'close-branch' }

/** Keys that act on the chart, or on the row that has the focus. */
export type ChartKey =
  | { readonly kind: 'scroll'; readonly by: -1 | 1 }
  | { readonly kind: 'zoom'; readonly by: -1 | 1 }
  | { readonly kind: 'today' }
  | { readonly kind: 'open' }
  | { readonly kind: 'select' }
  | { readonly kind: 'dismiss' }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** The keys of a treegrid (ARIA Authoring Practices), and those of the time axis. */
export function readKey(press: KeyPress): GanttKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.shiftKey && press.key === 'ArrowRight') return { kind: 'scroll', by: 1 }
  if (press.shiftKey && press.key === 'ArrowLeft') return { kind: 'scroll', by: -1 }
  return KEYS[press.key] ?? null
}

const KEYS: Readonly<Record<string, GanttKey>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'page', by: 1 },
  PageUp: { kind: 'page', by: -1 },
  Home: { kind: 'end', of: 'first' },
  End: { kind: 'end', of: 'last' },
  ArrowRight: { kind: 'open-branch' },
  ArrowLeft: { kind: 'close-branch' },
  Enter: { kind: 'open' },
  ' ': { kind: 'select' },
  '+': { kind: 'zoom', by: 1 },
  '=': { kind: 'zoom', by: 1 },
  '-': { kind: 'zoom', by: -1 },
  t: { kind: 'today' },
  T: { kind: 'today' },
  Escape: { kind: 'dismiss' },
}
