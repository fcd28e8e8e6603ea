import type { EditPlanItem, PlanItem } from '@roviec/contract'
import type { ItemChange } from './apply-change.ts'

/** The changes that take `change` back: each item gets the values it had before. */
export function undoChange(
  items: readonly PlanItem[],
  { itemIds, change }: ItemChange,
): readonly ItemChange[] {
  const fields = (Object.keys(change) as (keyof EditPlanItem)[]).filter(
    (field) => change[field] !== undefined,
  )
  const groups = new Map<string, { ids: string[]; change: ItemChange }>()
  for (const item of items) {
    if (!itemIds.includes(item.id)) continue
    const before = Object.fromEntries(fields.map((field) => [field, item[field]])) as EditPlanItem
    const label = fields.includes('accountablePositionId') ? item.accountableLabel : undefined
    const back = { itemIds: [], change: before, accountableLabel: label }
    const key = JSON.stringify([before, label])
    const group = groups.get(key) ?? { ids: [], change: back }
    group.ids.push(item.id)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ ids, change: back }) => ({ ...back, itemIds: ids }))
}
