import type { ClarityPoint, Due, EditPlanItem, PlanItem } from '@roviec/contract'

/** A change of one or more items, with the words to show until the server has answered. */
export interface ItemChange {
  readonly itemIds: readonly string[]
  readonly change: EditPlanItem
  readonly accountableLabel?: string | null | undefined
}

/** The item as it will be once the server has taken the change; what it decides anew is guessed. */
export function applyChange(item: PlanItem, { change, accountableLabel }: ItemChange): PlanItem {
  const answered = answeredPoints(change)
  const isAnswered = (point: ClarityPoint) => answered.includes(point)
  const clarity = { ...item.clarity }
  for (const point of answered) clarity[point] = 'clear'
  const deferred = change.deferred ?? item.deferred
  return {
    ...item,
    ...withoutUndefined(change),
    accountableLabel:
      change.accountablePositionId === undefined
        ? item.accountableLabel
        : (accountableLabel ?? null),
    clarity,
    leadProposal: isAnswered('who') ? null : item.leadProposal,
    questions: item.questions.filter(({ point }) => !isAnswered(point)),
    blockers: deferred ? [] : item.blockers.filter((point) => !isAnswered(point)),
  }
}

/** Every item with the changes that are on their way, in the order in which they were made. */
export function applyChanges(
  items: readonly PlanItem[],
  changes: readonly ItemChange[],
): readonly PlanItem[] {
  if (changes.length === 0) return items
  return items.map((item) =>
    changes.filter(({ itemIds }) => itemIds.includes(item.id)).reduce<PlanItem>(applyChange, item),
  )
}

/** Whether a deadline answers "when": a date, a period, or a reason why there is none. */
export function isDueSettled(due: Due): boolean {
  switch (due.kind) {
    case 'date':
    case 'range':
      return due.on !== null
    case 'recurring':
      return due.recurrence !== null
    case 'standing':
    case 'event':
      return due.reason !== null && due.reason.trim() !== ''
    case 'none':
      return false
  }
}

function answeredPoints(change: EditPlanItem): readonly ClarityPoint[] {
  const points: ClarityPoint[] = []
  if (change.title !== undefined) points.push('what')
  if (change.accountablePositionId !== undefined && change.accountablePositionId !== null) {
    points.push('who')
  }
  if (change.due !== undefined && isDueSettled(change.due)) points.push('when')
  if (change.product !== undefined && change.product !== null && change.product !== '') {
    points.push('product')
  }
  return points
}

function withoutUndefined(change: EditPlanItem): Partial<PlanItem> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
