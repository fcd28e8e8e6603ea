import type { ScheduleEdit } from '@roviec/contract'

type Edits = readonly ScheduleEdit[]

/** The edits of a draft layer, and those before and after them that can be gone back to. */
export interface EditHistory {
  readonly past: readonly Edits[]
  readonly present: Edits
  readonly future: readonly Edits[]
}

export type HistoryAct =
  | { readonly kind: 'change'; readonly edits: Edits }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** What the server has; nothing of before can be gone back to. */
  | { readonly kind: 'reset'; readonly edits: Edits }

const STEPS_MAX = 100

export function startHistory(edits: Edits): EditHistory {
  return { past: [], present: edits, future: [] }
}

export function editHistory(history: EditHistory, act: HistoryAct): EditHistory {
  const { past, present, future } = history
  switch (act.kind) {
    case 'change':
      return { past: [...past, present].slice(-STEPS_MAX), present: act.edits, future: [] }
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return history
      return { past: past.slice(0, -1), present: before, future: [present, ...future] }
    }
    case 'redo': {
      const [after, ...rest] = future
      if (after === undefined) return history
      return { past: [...past, present], present: after, future: rest }
    }
    case 'reset':
      return startHistory(act.edits)
  }
}
