import type { EditPlanItem, PlanItem } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { showRefusal } from '../../../ui/toast/toast-store.ts'
import type { ItemChange } from './apply-change.ts'
import { undoChange } from './undo-change.ts'

interface DoneChange {
  readonly change: ItemChange
  readonly back: readonly ItemChange[]
}

const UNDO_COUNT_MAX = 50

/** Remembers what each edit of this screen replaced. What somebody else has changed since stays. */
export function useUndo(items: readonly PlanItem[], send: (change: ItemChange) => void) {
  const { review } = useMessages()
  const [done, setDone] = useState<readonly DoneChange[]>([])
  const last = done.at(-1)

  function undo({ change, back }: DoneChange): void {
    setDone((acts) => acts.slice(0, -1))
    const standing = new Set(
      items.filter((item) => hasValues(item, change.change)).map(({ id }) => id),
    )
    for (const one of back) {
      const itemIds = one.itemIds.filter((id) => standing.has(id))
      if (itemIds.length > 0) send({ ...one, itemIds })
      if (itemIds.length < one.itemIds.length) showRefusal(review.undoOvertaken)
    }
  }

  return {
    /** Forgets all of it: the items are no longer those that were changed. */
    forget: () => setDone([]),
    edit: (change: ItemChange) => {
      if (takesMergedBack(items, change)) {
        setDone([])
        return send(change)
      }
      const back = undoChange(items, change)
      setDone((acts) => [...acts, { change, back }].slice(-UNDO_COUNT_MAX))
      send(change)
    },
    undo: last === undefined ? null : () => undo(last),
  }
}

/** That gives words back to one item and takes them from another. */
function takesMergedBack(items: readonly PlanItem[], { itemIds, change }: ItemChange): boolean {
  if (change.discarded !== false) return false
  return items.some(({ id, mergedIntoId }) => itemIds.includes(id) && mergedIntoId !== null)
}

function hasValues(item: PlanItem, change: EditPlanItem): boolean {
  const fields = Object.keys(change) as (keyof EditPlanItem)[]
  return fields.every(
    (field) => change[field] === undefined || inOneOrder(item[field]) === inOneOrder(change[field]),
  )
}

/** The database gives the fields of a deadline back in an order of its own. */
function inOneOrder(value: unknown): string {
  const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value)
  if (!isRecord) return JSON.stringify(value)
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
