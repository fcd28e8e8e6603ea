import { useEffect, useEffectEvent, useState, type Dispatch } from 'react'
import { flushSync } from 'react-dom'
import type { PlanItem } from '@roviec/contract'
import { filterItems, nextQuestion } from './readiness.ts'
import { actOfKey, type ReviewKey } from './review-keys.ts'
import type { ReviewAct, ReviewState } from './review-state.ts'
import type { Draft } from './use-draft.ts'

interface ReviewKeysOptions {
  readonly draft: Draft
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAct>
}

/** The review by keys alone. Answers whether the list of keys is open, and how to close it. */
export function useReviewKeys({ draft, state, dispatch }: ReviewKeysOptions) {
  const [helping, setHelping] = useState(false)
  const shown = filterItems(draft.items, state.filter)
  const at = shown.findIndex(({ id }) => id === state.openId)
  const current = shown[at] ?? null

  function run(key: ReviewKey): void {
    switch (key) {
      case 'next':
        return goTo(nextQuestion(draft.items, state.openId))
      case 'down':
        return goTo(shown[at + 1] ?? null)
      case 'up':
        return goTo(shown[Math.max(0, at - 1)] ?? null)
      case 'undo':
        return draft.undo?.()
      case 'help':
        return setHelping(true)
      case 'select':
      case 'lead':
      case 'due':
      case 'accept':
      case 'defer':
      case 'discard':
        if (current !== null) runOn(current, key)
    }
  }

  function runOn(item: PlanItem, key: ReviewKey): void {
    const change = changeOf(item, key)
    if (change !== null) draft.edit({ itemIds: [item.id], change })
    else if (key === 'select') {
      dispatch({ kind: 'select', ids: [item.id], on: !state.selected.has(item.id) })
    } else focusField(item.id, key)
  }

  function goTo(item: PlanItem | null): void {
    if (item === null) return
    flushSync(() => dispatch({ kind: 'open', id: item.id }))
    document.querySelector<HTMLElement>(`#item-${item.id} button[aria-expanded]`)?.focus()
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = actOfKey(event)
    if (key === null) return
    event.preventDefault()
    run(key)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return { helping, setHelping }
}

/** Keys that change the open item at once; pressed again they take the change back. */
function changeOf(
  { deferred, discarded, questions, blockers, acknowledged }: PlanItem,
  key: ReviewKey,
) {
  if (key === 'defer') return { deferred: !deferred }
  if (key === 'discard') return { discarded: !discarded }
  if (key !== 'accept') return null
  const blocking: readonly string[] = blockers
  const gaps = questions.map(({ point }) => point).filter((point) => !blocking.includes(point))
  return { acknowledged: [...new Set([...acknowledged, ...gaps])] }
}

function focusField(itemId: string, key: ReviewKey): void {
  document.querySelector<HTMLElement>(`#item-${itemId} [data-field="${key}"] input`)?.focus()
}
