import type { EditPlanItem, PlanItem } from '@roviec/contract'
import { useEffect, useEffectEvent, useRef, useState, type Dispatch } from 'react'
import { flushSync } from 'react-dom'
import { useLettersSetting } from './letters-setting.ts'
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
export type AskedByKey = 'help' | 'due' | 'lead' | 'split'

/** The review by keys alone. */
export function useReviewKeys({ draft, state, dispatch }: ReviewKeysOptions) {
  const [asked, setAsked] = useState<AskedByKey | null>(null)
  const letters = useLettersSetting()
  const meant = meantItems(draft.items, state)
  const walk = useWalk({ draft, state, dispatch })

  function run(key: ReviewKey): void {
    switch (key) {
      case 'next':
      case 'down':
      case 'up':
        return walk(key)
      case 'undo':
        return draft.undo?.()
      case 'help':
        return setAsked('help')
      case 'select':
        return toggle(state.openId)
      case 'lead':
      case 'due':
        return meant.length > 0 ? setAsked(key) : undefined
      case 'split':
        return meant.length === 1 ? setAsked('split') : undefined
      case 'merge':
        return merge()
      case 'accept':
      case 'defer':
      case 'discard':
        for (const change of changesOf(meant, key)) draft.edit(change)
    }
  }

  function toggle(id: string | null): void {
    if (id !== null) dispatch({ kind: 'select', ids: [id], on: !state.selected.has(id) })
  }

  function merge(): void {
    if (!draft.canMerge(meant)) return
    draft.merge(meant.map(({ id }) => id))
    dispatch({ kind: 'select', ids: meant.map(({ id }) => id), on: false })
  }

  useKeyDown(letters.areOn, run)
  return { asked, setAsked, meant, letters }
}

function useKeyDown(areLettersOn: boolean, run: (key: ReviewKey) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = actOfKey(event, areLettersOn)
    if (key === null) return
    event.preventDefault()
    run(key)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Goes from task to task. One that has left the filter leaves its place to the task after it. */
function useWalk({ draft, state, dispatch }: ReviewKeysOptions) {
  const shown = filterItems(draft.items, state.filter)
  const at = shown.findIndex(({ id }) => id === state.openId)
  const lastAt = useRef(-1)
  useEffect(() => {
    if (at >= 0) lastAt.current = at
  }, [at])

  function goTo(item: PlanItem | null): void {
    if (item === null) return
    const isHidden = !shown.some(({ id }) => id === item.id)
    flushSync(() => {
      if (isHidden) dispatch({ kind: 'filter', filter: 'all' })
      dispatch({ kind: 'open', id: item.id })
    })
    document.querySelector<HTMLElement>(`#item-${item.id} button[aria-expanded]`)?.focus()
  }

  return (way: 'next' | 'down' | 'up') => {
    if (way === 'next') return goTo(nextQuestion(draft.items, state.openId))
    const isGone = at < 0 && state.openId !== null
    const here = isGone ? lastAt.current : at
    const down = isGone ? Math.max(0, here) : here + 1
    return goTo(shown[way === 'down' ? down : Math.max(0, here - 1)] ?? null)
  }
}

function meantItems(
  items: readonly PlanItem[],
  { selected, openId }: ReviewState,
): readonly PlanItem[] {
  const chosen = items.filter(({ id }) => selected.has(id))
  return chosen.length > 0 ? chosen : items.filter(({ id }) => id === openId)
}

interface GroupedChange {
  readonly itemIds: readonly string[]
  readonly change: EditPlanItem
}

/** One change for all, to one value; pressed again it is taken back. Gaps differ from task to task. */
function changesOf(
  items: readonly PlanItem[],
  key: 'accept' | 'defer' | 'discard',
): readonly GroupedChange[] {
  if (items.length === 0) return []
  const itemIds = items.map(({ id }) => id)
  if (key === 'defer') {
    return [{ itemIds, change: { deferred: !items.every(({ deferred }) => deferred) } }]
  }
  if (key === 'discard') {
    return [{ itemIds, change: { discarded: !items.every(({ discarded }) => discarded) } }]
  }
  const groups = new Map<string, string[]>()
  for (const item of items) {
    const accepted = acceptedBy(item)
    if (accepted.length === item.acknowledged.length) continue
    const name = accepted.join(' ')
    groups.set(name, [...(groups.get(name) ?? []), item.id])
  }
  return [...groups].map(([name, ids]) => ({
    itemIds: ids,
    change: { acknowledged: name.split(' ') as PlanItem['acknowledged'] },
  }))
}

function acceptedBy({ blockers, questions, acknowledged }: PlanItem): readonly string[] {
  const blocking: readonly string[] = blockers
  const gaps = questions.map(({ point }) => point).filter((point) => !blocking.includes(point))
  return [...new Set([...acknowledged, ...gaps])]
}
