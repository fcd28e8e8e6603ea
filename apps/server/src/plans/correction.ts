import type { Due, PlanHeader } from '@roviec/contract'
import type { FoundItem, PlanItemRecord } from './plan-item.ts'

/** What happened to a task of a reading. */
export type CorrectionChange = 'kept' | 'changed' | 'added' | 'discarded' | 'merged' | 'split'
export type CorrectedField = 'title' | 'lead' | 'support' | 'product' | 'due'

/** One line of the export: a task as the reader found it, and as people left it. */
export interface Correction {
  readonly planId: string
  readonly documentKind: PlanHeader['kind']
  readonly world: PlanHeader['world']
  readonly ordinal: number
  readonly section: string | null
  readonly change: CorrectionChange
  readonly changed: readonly CorrectedField[]
  readonly text?: string
  readonly asRead: CorrectionSide | null
  readonly corrected: CorrectionSide
}

interface CorrectionSide {
  readonly title?: string
  /** As written in the document; the title of a position in what people chose. */
  readonly lead?: readonly string[]
  readonly support?: readonly string[]
  readonly product?: string | null
  readonly due: Omit<Due, 'text' | 'reason'> & Partial<Pick<Due, 'text' | 'reason'>>
}

/** What a line needs to know beside the item. */
export interface CorrectionFacts {
  readonly plan: {
    readonly id: string
    readonly kind: PlanHeader['kind']
    readonly world: PlanHeader['world']
  }
  /** False leaves every word of the document out, and says only which fields were changed. */
  readonly withText: boolean
  readonly labelOfPosition: (positionId: string) => string | null
  readonly nameOfUnit: (unitId: string) => string | null
  readonly withoutPersons: (text: string) => string
}

export function correctionOf(item: PlanItemRecord, facts: CorrectionFacts): Correction {
  const { plan, withText, labelOfPosition, nameOfUnit, withoutPersons: clean } = facts
  const { asRead, accountablePositionId } = item
  const changed = changedFields(item)
  const lead = accountablePositionId === null ? null : labelOfPosition(accountablePositionId)
  const words = { withText, clean }
  return {
    planId: plan.id,
    documentKind: plan.kind,
    world: plan.world,
    ordinal: item.ordinal,
    section: item.section,
    change: changeOf(item, changed),
    changed,
    ...(withText && { text: clean((item.beforeMerge ?? item).text) }),
    asRead: asRead && sideAsRead(asRead, words),
    corrected: sideOf(
      {
        ...item,
        lead: lead === null ? [] : [lead],
        support: item.supportingUnitIds.flatMap((unitId) => nameOfUnit(unitId) ?? []),
      },
      words,
    ),
  }
}

/** Its lead and support are words of the document like the others. */
function sideAsRead(asRead: FoundItem, words: Words): CorrectionSide {
  const side = sideOf({ ...asRead, lead: asRead.leadNames, support: asRead.supportNames }, words)
  return words.withText ? side : { due: side.due }
}

interface Words {
  readonly withText: boolean
  readonly clean: (text: string) => string
}

interface Side extends Pick<PlanItemRecord, 'title' | 'product' | 'due'> {
  readonly lead: readonly string[]
  readonly support: readonly string[]
}

function sideOf(
  { title, lead, support, product, due }: Side,
  { withText, clean }: Words,
): CorrectionSide {
  const { text, reason, ...when } = due
  const orNull = (words: string | null) => (words === null ? null : clean(words))
  const units = { lead: lead.map(clean), support: support.map(clean) }
  if (!withText) return { ...units, due: when }
  return {
    ...units,
    title: clean(title),
    product: orNull(product),
    due: { ...when, text: orNull(text), reason: orNull(reason) },
  }
}

function changeOf(item: PlanItemRecord, changed: readonly CorrectedField[]): CorrectionChange {
  if (item.mergedIntoId !== null) return 'merged'
  if (item.discarded) return 'discarded'
  if (item.asRead === null) return 'added'
  if (item.splitFromId !== null) return 'split'
  if (item.beforeMerge !== null) return 'merged'
  return changed.length > 0 ? 'changed' : 'kept'
}

/** A lead is changed where another position than the one that its names led to answers for it. */
function changedFields(item: PlanItemRecord): CorrectedField[] {
  const { asRead } = item
  if (asRead === null) return []
  const isChanged: Record<CorrectedField, boolean> = {
    title: item.title !== asRead.title,
    lead: item.accountablePositionId !== asRead.accountablePositionId,
    support: !isSameSet(item.supportingUnitIds, asRead.supportingUnitIds),
    product: item.product !== asRead.product,
    due: DUE_FIELDS.some((field) => item.due[field] !== asRead.due[field]),
  }
  return FIELDS.filter((field) => isChanged[field])
}

const FIELDS = ['title', 'lead', 'support', 'product', 'due'] as const
const DUE_FIELDS = ['kind', 'from', 'on', 'time', 'recurrence'] as const

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one)
  return known.size === new Set(other).size && other.every((id) => known.has(id))
}
