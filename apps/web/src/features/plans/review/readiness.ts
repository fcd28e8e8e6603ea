import type { Plan, PlanItem } from '@roviec/contract'

export const REVIEW_FILTERS = ['all', 'unclear', 'clear', 'deferred', 'discarded'] as const
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

/** Whether somebody still has to be asked about the item before the plan can be published. */
function isUnclear(item: PlanItem): boolean {
  return !item.discarded && item.blockers.length > 0
}

export function filterItems(items: readonly PlanItem[], filter: ReviewFilter): readonly PlanItem[] {
  switch (filter) {
    case 'all':
      return items.filter(({ discarded }) => !discarded)
    case 'unclear':
      return sortByDoubt(items.filter(isUnclear))
    case 'clear':
      return items.filter((item) => !item.discarded && !item.deferred && !isUnclear(item))
    case 'deferred':
      return items.filter(({ deferred, discarded }) => deferred && !discarded)
    case 'discarded':
      return items.filter(({ discarded }) => discarded)
  }
}

/** Less certain readings first, those alike in document order: a percentage would help nobody. */
function sortByDoubt(items: readonly PlanItem[]): readonly PlanItem[] {
  return [...items].sort((a, b) => doubtOf(b) - doubtOf(a) || a.ordinal - b.ordinal)
}

/** The item to ask about after the open one; from the last back to the first. */
export function nextQuestion(items: readonly PlanItem[], openId: string | null): PlanItem | null {
  const order = sortByDoubt(items.filter((item) => isUnclear(item) || item.id === openId))
  const at = order.findIndex(({ id }) => id === openId)
  const later = order.slice(at + 1).find(isUnclear)
  return later ?? order.find((item) => isUnclear(item) && item.id !== openId) ?? null
}

const WEIGHTS = {
  who: 8,
  what: 6,
  when: 4,
  responsibility: 2,
  product: 1,
  authority: 1,
  effect: 1,
} as const

/** What stands in the way of publication weighs ten times what may stay open. */
function doubtOf({ blockers, questions, acknowledged }: PlanItem): number {
  const open = questions.filter(({ point }) => !acknowledged.includes(point))
  const blocking = blockers.reduce((sum, point) => sum + 10 * WEIGHTS[point], 0)
  return open.reduce((sum, { point }) => sum + WEIGHTS[point], blocking)
}

export interface Readiness {
  readonly total: number
  readonly clear: number
  /** Ids of the items that lack each of these. */
  readonly who: readonly string[]
  readonly what: readonly string[]
  readonly when: readonly string[]
  readonly lacksSigner: boolean
  readonly mayPublish: boolean
  readonly isReady: boolean
  readonly past: readonly PlanItem[]
  /** Gaps that do not stop publication and that nobody has accepted yet. */
  readonly gapCount: number
  readonly deferredCount: number
}

/** What stands between the draft and its publication. */
export function computeReadiness(plan: Plan, items: readonly PlanItem[]): Readiness {
  const kept = items.filter(({ discarded }) => !discarded)
  const lacking = (point: 'who' | 'what' | 'when') =>
    kept.filter(({ blockers }) => blockers.includes(point)).map(({ id }) => id)
  const [who, what, when] = [lacking('who'), lacking('what'), lacking('when')]
  const unclear = kept.filter(isUnclear).length
  const lacksSigner = plan.signingPositionId === null
  const mayPublish = plan.abilities.includes('publish')
  return {
    total: kept.length,
    clear: kept.length - unclear,
    who,
    what,
    when,
    lacksSigner,
    mayPublish,
    isReady: unclear === 0 && !lacksSigner && kept.length > 0 && mayPublish,
    past: kept.filter(({ datePast, deferred }) => datePast && !deferred),
    gapCount: kept.reduce((sum, item) => sum + countGaps(item), 0),
    deferredCount: kept.filter(({ deferred }) => deferred).length,
  }
}

function countGaps({ questions, acknowledged, deferred }: PlanItem): number {
  if (deferred) return 0
  return questions.filter(({ point }) => !acknowledged.includes(point)).length
}
