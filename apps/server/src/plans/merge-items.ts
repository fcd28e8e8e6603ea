import type { ClarityGrade, ClarityPoint, PlanItemQuestion } from '@roviec/contract'
import type { ItemWords, PlanItemRecord } from './plan-item.ts'

/** What a merger or its undoing makes of items. */
export interface MergedItems {
  readonly survivor: PlanItemRecord
  /** In document order. */
  readonly others: readonly PlanItemRecord[]
}

/**
 * Merges items of a plan, given in document order, into the first of them: its title, product and
 * deadline stay, the words of all are joined. What was merged into one of the others before now
 * belongs to the first, so that each can be taken back by itself.
 */
export function mergeItems(
  [first, ...rest]: readonly [PlanItemRecord, ...PlanItemRecord[]],
  all: readonly PlanItemRecord[],
): MergedItems {
  const restIds = new Set(rest.map(({ id }) => id))
  const absorbed = all.filter(({ mergedIntoId }) => restIds.has(mergedIntoId ?? ''))
  const others = [...rest, ...absorbed]
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((item) => ({
      ...withWords(item, item.beforeMerge ?? item),
      beforeMerge: null,
      discarded: true,
      mergedIntoId: first.id,
    }))
  const own = all.filter(({ mergedIntoId }) => mergedIntoId === first.id)
  return { survivor: withAbsorbed(first, [...own, ...others], rest), others }
}

/**
 * The item into which others were merged, once some of them are taken back. What people have
 * changed since stays: its title, product, deadline, and who supports it besides.
 */
export function withoutMerged(
  survivor: PlanItemRecord,
  taken: readonly PlanItemRecord[],
  all: readonly PlanItemRecord[],
): PlanItemRecord {
  const takenIds = new Set(taken.map(({ id }) => id))
  const left = all.filter((item) => item.mergedIntoId === survivor.id && !takenIds.has(item.id))
  const before = survivor.beforeMerge ?? survivor
  const kept = new Set([before, ...left].flatMap(({ supportingUnitIds }) => supportingUnitIds))
  const went = new Set(taken.flatMap(({ supportingUnitIds }) => supportingUnitIds))
  const supportingUnitIds = survivor.supportingUnitIds.filter(
    (unitId) => kept.has(unitId) || !went.has(unitId),
  )
  if (left.length > 0) return { ...withAbsorbed(survivor, left, []), supportingUnitIds }
  return { ...withWords(survivor, before), supportingUnitIds, beforeMerge: null }
}

function withAbsorbed(
  survivor: PlanItemRecord,
  absorbed: readonly PlanItemRecord[],
  added: readonly PlanItemRecord[],
): PlanItemRecord {
  const before = survivor.beforeMerge ?? wordsOf(survivor)
  const parts: readonly ItemWords[] = [before, ...absorbed]
  const merged = withWords(survivor, {
    text: parts.map(({ text }) => text).join('\n'),
    leadNames: united(parts.map(({ leadNames }) => leadNames)),
    supportNames: united(parts.map(({ supportNames }) => supportNames)),
    readClarity: gradesOf(parts, before),
    questions: questionsOf(parts, before),
  })
  const supportingUnitIds = united([survivor, ...added].map((item) => item.supportingUnitIds))
  return { ...merged, supportingUnitIds, beforeMerge: before }
}

/** Points about which each of the merged sentences may say something for all. */
const SHARED_POINTS = ['who', 'responsibility', 'authority'] as const
type SharedPoint = (typeof SHARED_POINTS)[number]

function isShared(point: ClarityPoint): point is SharedPoint {
  return SHARED_POINTS.some((shared) => shared === point)
}

const BEST_FIRST = ['clear', 'vague', 'missing'] as const satisfies readonly ClarityGrade[]

function bestGrade(parts: readonly ItemWords[], point: SharedPoint): ClarityGrade {
  const grades = parts.map(({ readClarity }) => readClarity[point])
  return BEST_FIRST.find((grade) => grades.includes(grade)) ?? 'missing'
}

function gradesOf(parts: readonly ItemWords[], before: ItemWords): ItemWords['readClarity'] {
  return {
    ...before.readClarity,
    who: bestGrade(parts, 'who'),
    responsibility: bestGrade(parts, 'responsibility'),
    authority: bestGrade(parts, 'authority'),
  }
}

/** The questions of the first, and where another sentence says more, what is still open there. */
function questionsOf(parts: readonly ItemWords[], before: ItemWords): PlanItemQuestion[] {
  const own = before.questions.filter(({ point }) => !isShared(point))
  const shared = parts.flatMap(({ questions, readClarity }) =>
    questions.filter(({ point }) => isShared(point) && readClarity[point] === bestOf(point)),
  )
  function bestOf(point: ClarityPoint) {
    return isShared(point) ? bestGrade(parts, point) : null
  }
  const asked = new Set<string>()
  return [...own, ...shared].filter(({ point, question }) => {
    const key = `${point} ${question}`
    if (asked.has(key)) return false
    asked.add(key)
    return true
  })
}

function wordsOf(item: PlanItemRecord): ItemWords {
  const { text, leadNames, supportNames, supportingUnitIds, readClarity, questions } = item
  return { text, leadNames, supportNames, supportingUnitIds, readClarity, questions }
}

/** Title, product and deadline may have been rewritten meanwhile: their grades stay. */
function withWords(
  item: PlanItemRecord,
  words: Omit<ItemWords, 'supportingUnitIds'>,
): PlanItemRecord {
  const { text, leadNames, supportNames, questions } = words
  const { who, responsibility, authority } = words.readClarity
  const readClarity = { ...item.readClarity, who, responsibility, authority }
  return { ...item, text, leadNames, supportNames, questions, readClarity }
}

function united(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}
