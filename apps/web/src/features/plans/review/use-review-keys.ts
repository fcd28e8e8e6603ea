import type { EditPlanItem, PlanItem } from '@roviec/contract'
import { useEffect, useEffectEvent, useState, type Dispatch } from 'react'
import { flushSync } from 'react-dom'
import { filterItems, nextQuestion } from './readiness.ts'
import { actOfKey, type ReviewKey } from './review-keys.ts'
import type { ReviewAct, ReviewState } from './review-state.ts'
import type { Draft } from './use-draft.ts'

interface ReviewKeysOptions {
  readonly draft: Draft
  readonly state: ReviewState
  readonly dispatch: Dispatch<ReviewAct>
}

/** What a key has asked for and a dialog answers: for the chosen tasks, else for the open one. */
export type AskedByKey = 'help' | 'due' | 'lead'

/** The review by keys alone. */
export function useReviewKeys({ draft, state, dispatch }: ReviewKeysOptions) {
  const [asked, setAsked] = useState<AskedByKey | null>(null)
  const shown = filterItems(draft.items, state.filter)
  const at = shown.findIndex(({ id }) => id === state.openId)
  const meant = meantItems(draft.items, state)

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
        return setAsked('help')
      case 'select':
        return toggle(state.openId)
      case 'lead':
      case 'due':
        return meant.length > 0 ? setAsked(key) : undefined
      case 'accept':
      case 'defer':
      case 'discard':
        for (const item of meant) draft.edit({ itemIds: [item.id], change: changeOf(item, key) })
    }
  }

  function toggle(id: string | null): void {
    if (id !== null) dispatch({ kind: 'select', ids: [id], on: !state.selected.has(id) })
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

  return { asked, setAsked, meant }
}

function meantItems(
  items: readonly PlanItem[],
  { selected, openId }: ReviewState,
): readonly PlanItem[] {
  const chosen = items.filter(({ id }) => selected.has(id))
  return chosen.length > 0 ? chosen : items.filter(({ id }) => id === openId)
}

/** Pressed again, a key takes its change back. */
function changeOf(item: PlanItem, key: 'accept' | 'defer' | 'discard'): EditPlanItem {
  if (key === 'defer') return { deferred: !item.deferred }
  if (key === 'discard') return { discarded: !item.discarded }
  const blocking: readonly string[] = item.blockers
  const gaps = item.questions.map(({ point }) => point).filter((point) => !blocking.includes(point))
  return { acknowledged: [...new Set([...item.acknowledged, ...gaps])] }
}
