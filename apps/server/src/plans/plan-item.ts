import type { IsoDate } from '@roviec/calendar'
import {
  askedGrades,
  type Clarity,
  type ClarityGrade,
  type ClarityPoint,
  type Due,
  type EditPlanItem,
  type ItemAsRead,
  type PlanItemQuestion,
  type Span,
} from '@roviec/contract'
import { isWhenAnswered, settleDue } from './item-due.ts'

export interface PlanItemSpans {
  readonly task: Span | null
  readonly lead: Span | null
  readonly product: Span | null
  readonly due: Span | null
}

/** What the reader found, and whom its names led to. */
export interface FoundItem extends ItemAsRead {
  readonly accountablePositionId: string | null
  readonly supportingUnitIds: readonly string[]
}

/** The words of an item, which change when another is merged into it. */
export interface ItemWords {
  readonly text: string
  readonly leadNames: readonly string[]
  readonly supportNames: readonly string[]
  readonly supportingUnitIds: readonly string[]
  readonly readClarity: Clarity
  readonly questions: readonly PlanItemQuestion[]
}

/** A proposed task as it is stored: what the reader found, and what people have made of it. */
export interface PlanItemRecord extends ItemWords {
  readonly id: string
  readonly ordinal: number
  readonly section: string | null
  readonly title: string
  readonly accountablePositionId: string | null
  readonly product: string | null
  readonly due: Due
  readonly spans: PlanItemSpans
  /** The words as the reader graded them, or as people have rewritten them; see `clarityOf`. */
  readonly readClarity: Clarity
  readonly acknowledged: readonly ClarityPoint[]
  readonly deferred: boolean
  readonly discarded: boolean
  /** Null for what was added by hand or not read from a document. */
  readonly asRead: FoundItem | null
  /** Its words went into this item. */
  readonly mergedIntoId: string | null
  /** Null while nothing is merged into it. */
  readonly beforeMerge: ItemWords | null
  /** Of which item it is a part; the first part is one of itself. */
  readonly splitFromId: string | null
}

/** An item that has been neither merged nor split. */
export const WHOLE = { mergedIntoId: null, beforeMerge: null, splitFromId: null } as const

/** What decides whether an item can be published. */
export type ItemState = Pick<
  PlanItemRecord,
  'title' | 'product' | 'due' | 'accountablePositionId' | 'readClarity' | 'deferred' | 'discarded'
>

/** Points without which nothing is published; the rest may be acknowledged. */
export const BLOCKING_POINTS = ['who', 'what', 'when'] as const satisfies readonly ClarityPoint[]
export type BlockingPoint = (typeof BLOCKING_POINTS)[number]

/** The "6 rõ" after people's answers: choosing a position answers who, and also whose responsibility. */
export function clarityOf(item: ItemState): Clarity {
  const hasPosition = item.accountablePositionId !== null
  const { who, what, when, responsibility, product, ...others } = item.readClarity
  return {
    who: hasPosition ? 'clear' : lowered(who),
    what: item.title.trim() === '' ? 'missing' : what,
    when: isWhenAnswered(item.due) ? 'clear' : lowered(when),
    responsibility: hasPosition ? 'clear' : responsibility,
    product: item.product === null ? 'missing' : product,
    ...others,
  }
}

/**
 * What still stops the publication: nobody to answer for the work, no work, no time. Work in vague
 * words is a gap that may be acknowledged, since it is what the document says.
 */
export function blockersOf(item: ItemState): BlockingPoint[] {
  if (item.discarded || item.deferred) return []
  const clarity = clarityOf(item)
  return BLOCKING_POINTS.filter((point) =>
    point === 'what' ? clarity.what === 'missing' : clarity[point] !== 'clear',
  )
}

/** Points that are not clear and do not block. */
export function gapsOf(item: ItemState): ClarityPoint[] {
  if (item.discarded || item.deferred) return []
  const clarity = clarityOf(item)
  const blockers: readonly ClarityPoint[] = blockersOf(item)
  return askedGrades(clarity).flatMap(({ point, grade }) =>
    grade === 'clear' || blockers.includes(point) ? [] : [point],
  )
}

/** Gaps that nobody has accepted yet. */
export function unacknowledgedGapsOf(item: PlanItemRecord): ClarityPoint[] {
  return gapsOf(item).filter((point) => !item.acknowledged.includes(point))
}

/** The last day of the work has passed before the plan is published. */
export function isDatePast(item: PlanItemRecord, today: IsoDate): boolean {
  return !item.discarded && !item.deferred && item.due.on !== null && item.due.on < today
}

export interface ItemCounts {
  /** Items that are not discarded. */
  readonly kept: number
  /** Of those, the ones that still miss who, what or when. */
  readonly blocked: number
}

export function countItems(items: readonly ItemState[]): ItemCounts {
  return {
    kept: items.filter((item) => !item.discarded).length,
    blocked: items.filter((item) => blockersOf(item).length > 0).length,
  }
}

export function edit(item: PlanItemRecord, change: EditPlanItem): PlanItemRecord {
  const { title = item.title, accountablePositionId, product, due } = change
  const { readClarity } = item
  return {
    ...item,
    title,
    accountablePositionId:
      accountablePositionId === undefined ? item.accountablePositionId : accountablePositionId,
    supportingUnitIds: change.supportingUnitIds ?? item.supportingUnitIds,
    product: product === undefined ? item.product : product || null,
    due: due ? settleDue(due, item.due) : item.due,
    // Words that somebody has rewritten are no longer those that the reader found wanting.
    readClarity: {
      ...readClarity,
      what: title === item.title ? readClarity.what : 'clear',
      product: product && product !== item.product ? 'clear' : readClarity.product,
    },
    acknowledged: change.acknowledged ?? item.acknowledged,
    deferred: change.deferred ?? item.deferred,
    discarded: change.discarded ?? item.discarded,
    mergedIntoId: change.discarded === false ? null : item.mergedIntoId,
  }
}

/** A name in the document that leads to no single position answers nothing yet. */
function lowered(grade: ClarityGrade): ClarityGrade {
  return grade === 'clear' ? 'vague' : grade
}
