import type { ClarityPoint } from '@roviec/contract'
import type { ReviewFilter } from './readiness.ts'

/** What the reader looks at and has chosen; the plan itself is elsewhere. */
export interface ReviewState {
  readonly filter: ReviewFilter
  readonly selected: ReadonlySet<string>
  /** The item that is unfolded, and marked in the document. */
  readonly openId: string | null
  /** The field whose words are marked in the document. */
  readonly point: ClarityPoint | null
  /** Counts the wishes to see the open item's sentence, so that a second click scrolls again. */
  readonly shown: number
}

export type ReviewAct =
  | { readonly kind: 'filter'; readonly filter: ReviewFilter }
  | { readonly kind: 'select'; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly kind: 'select-only'; readonly ids: readonly string[] }
  | { readonly kind: 'open'; readonly id: string | null }
  | { readonly kind: 'point'; readonly point: ClarityPoint | null }

export function startReview(openId: string | null): ReviewState {
  return { filter: 'all', selected: new Set(), openId, point: null, shown: 0 }
}

export function reviewReducer(state: ReviewState, act: ReviewAct): ReviewState {
  switch (act.kind) {
    case 'filter':
      return { ...state, filter: act.filter, selected: new Set() }
    case 'select':
      return { ...state, selected: toggled(state.selected, act.ids, act.on) }
    case 'select-only':
      return { ...state, filter: 'all', selected: new Set(act.ids) }
    case 'open':
      return { ...state, openId: act.id, point: null, shown: state.shown + 1 }
    case 'point':
      return { ...state, point: act.point }
  }
}

function toggled(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(selected)
  for (const id of ids) {
    if (on) next.add(id)
    else next.delete(id)
  }
  return next
}
