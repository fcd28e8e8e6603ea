import { isoDate, type IsoDate } from '@roviec/calendar'
import type { StoredPosition } from '../organization/index.ts'
import { searchKey } from '../platform/text-key.ts'
import { codeOf } from './code-of.ts'
import { RANK_WORDS, YES_NO_WORDS } from './choice-words.ts'
import { type Heads, headsOf } from './heads.ts'
import type { ImportFacts } from './import-facts.ts'
import type { PositionNode } from './position-node.ts'
import {
  dayFirst,
  fail,
  noteChange,
  requireSound,
  type RowDraft,
  settleFate,
  takeByKey,
  textOf,
} from './row-draft.ts'
import { requireExists, requireFirstDay, type UnitNode, type UnitPlan } from './unit-plan.ts'

export interface PositionPlan {
  readonly nodes: readonly PositionNode[]
  readonly find: (draft: RowDraft, key: string) => PositionNode | null
}

type Facts = Pick<ImportFacts, 'positions' | 'seatVersions' | 'jobGroups'>

interface Ground {
  readonly units: UnitPlan
  readonly unitById: ReadonlyMap<string, UnitNode>
  readonly groupById: ReadonlyMap<string, Facts['jobGroups'][number]>
  readonly groupByName: ReadonlyMap<string, Facts['jobGroups'][number]>
  readonly today: IsoDate
  /** Only for seats that are new. */
  readonly heads?: Heads
}

export function planPositions(
  drafts: readonly RowDraft[],
  units: UnitPlan,
  facts: Facts,
  today: IsoDate,
): PositionPlan {
  for (const draft of drafts) draft.label = labelOf(draft)
  const given = takeByKey(drafts, (draft) => textOf(draft, 'code')?.toUpperCase() ?? null)
  const ground = groundOf(units, facts, today)
  const known = new Map(facts.positions.map((fact) => [codeOf(fact).toUpperCase(), fact]))
  const stays = facts.positions
    .filter((fact) => !given.has(codeOf(fact).toUpperCase()))
    .map((fact) => nodeOfFact(fact, ground))
  const changed = [...given].flatMap(([code, draft]) => {
    const fact = known.get(code)
    return fact ? [nodeOf(draft, fact, ground)] : []
  })
  const heads = headsOf([...stays, ...changed], { ...ground, seatVersions: facts.seatVersions })
  const added = [...given].flatMap(([code, draft]) => {
    if (known.has(code)) return []
    const node = nodeOf(draft, null, { ...ground, heads })
    if (node.rank === 'head') heads.place(node, node.validFrom)
    return [node]
  })
  const touched = [...changed, ...added]
  const nodes = [...stays, ...touched]
  for (const node of touched) if (node.draft) finish(node, node.draft)
  for (const draft of drafts) if (draft.fate === null) settleFate(draft, false)
  return { nodes, find: finderOf(nodes) }
}

function labelOf(draft: RowDraft): string {
  return [textOf(draft, 'title'), textOf(draft, 'code')].filter(Boolean).join(' · ')
}

function groundOf(units: UnitPlan, { jobGroups }: Facts, today: IsoDate): Ground {
  return {
    units,
    unitById: new Map(units.nodes.flatMap((node) => (node.fact ? [[node.fact.id, node]] : []))),
    groupById: new Map(jobGroups.map((group) => [group.id, group])),
    groupByName: new Map(jobGroups.map((group) => [searchKey(group.name), group])),
    today,
  }
}

function nodeOfFact(fact: StoredPosition, { unitById, groupById }: Ground): PositionNode {
  const unit = unitById.get(fact.unitId) ?? null
  const jobGroup = fact.jobGroupId === null ? null : (groupById.get(fact.jobGroupId) ?? null)
  return { ...fact, fact, draft: null, unit, jobGroup }
}

function nodeOf(draft: RowDraft, fact: StoredPosition | null, ground: Ground): PositionNode {
  const was = fact && nodeOfFact(fact, ground)
  const unit = textOf(draft, 'unitCode') === null ? null : ground.units.find(draft, 'unitCode')
  const rank = (textOf(draft, 'rank') ?? fact?.rank ?? 'member') as StoredPosition['rank']
  const given = textOf(draft, 'validFrom')
  const from = given === null ? firstDayIn(unit, rank, ground) : isoDate(given)
  const validFrom = fact?.validFrom ?? from
  requireFirstDay(draft, fact)
  if (fact?.validTo && fact.validTo < ground.today) {
    fail(draft, 'position-closed', { name: fact.title, day: dayFirst(fact.validTo) }, 'code')
  }
  const moves = unit !== null && unit !== was?.unit
  const { today } = ground
  const term = draft.values['termMonths']
  if (moves) requireExists(draft, unit, { from: fact ? today : validFrom, today, key: 'unitCode' })
  return {
    fact,
    draft,
    code: fact === null ? textOf(draft, 'code') : fact.code,
    title: textOf(draft, 'title') ?? fact?.title ?? '',
    rank,
    unit: unit ?? was?.unit ?? null,
    jobGroup: jobGroupOf(draft, ground) ?? was?.jobGroup ?? null,
    sensitive: flagOf(draft, 'sensitive') ?? fact?.sensitive ?? false,
    unpaid: flagOf(draft, 'unpaid') ?? fact?.unpaid ?? false,
    nonLocalRequired: flagOf(draft, 'nonLocalRequired') ?? fact?.nonLocalRequired ?? false,
    termMonths: typeof term === 'number' ? term : (fact?.termMonths ?? null),
    validFrom,
    validTo: fact?.validTo ?? null,
  }
}

/** A seat is there as long as its unit, but a head only once the last one is no longer. */
function firstDayIn(
  unit: UnitNode | null,
  rank: StoredPosition['rank'],
  { heads, today }: Ground,
): IsoDate {
  const first = unit?.validFrom ?? today
  const free = unit !== null && rank === 'head' ? (heads?.firstFreeDay(unit) ?? first) : first
  return free > first ? free : first
}

function jobGroupOf(draft: RowDraft, { groupByName }: Ground): PositionNode['jobGroup'] {
  const value = textOf(draft, 'jobGroup')
  if (value === null) return null
  const group = groupByName.get(searchKey(value)) ?? null
  if (group === null) fail(draft, 'job-group-unknown', { value }, 'jobGroup')
  return group
}

function flagOf(draft: RowDraft, key: string): boolean | null {
  const value = textOf(draft, key)
  return value === null ? null : value === 'yes'
}

function finish(node: PositionNode, draft: RowDraft): void {
  const { fact, unit } = node
  if (unit !== null) requireSound(draft, unit.draft)
  if (fact !== null) {
    const placeOf = (place: UnitNode | null) => place && (place.code ?? place.name)
    const before = unit?.fact?.id === fact.unitId ? placeOf(unit) : fact.unitId
    noteChange(draft, { column: 'Mã đơn vị', before, after: placeOf(unit) })
    noteChange(draft, { column: 'Tên chức danh', before: fact.title, after: node.title })
    const rank = (value: StoredPosition['rank']) => RANK_WORDS[value][0]
    noteChange(draft, { column: 'Cấp', before: rank(fact.rank), after: rank(node.rank) })
    const group = fact.jobGroupId === node.jobGroup?.id ? (node.jobGroup?.name ?? null) : ''
    const after = node.jobGroup?.name ?? null
    noteChange(draft, { column: 'Nhóm vị trí việc làm', before: group, after })
    noteTraits(node, draft, fact)
  }
  settleFate(draft, fact !== null)
}

function noteTraits(node: PositionNode, draft: RowDraft, fact: StoredPosition): void {
  const flag = (value: boolean) => YES_NO_WORDS[value ? 'yes' : 'no'][0]
  const flags = [
    ['Nhạy cảm', 'sensitive'],
    ['Không chuyên trách', 'unpaid'],
    ['Không phải người địa phương', 'nonLocalRequired'],
  ] as const
  for (const [column, key] of flags) {
    noteChange(draft, { column, before: flag(fact[key]), after: flag(node[key]) })
  }
  const months = (count: number | null) => (count === null ? null : String(count))
  const [before, after] = [months(fact.termMonths), months(node.termMonths)]
  noteChange(draft, { column: 'Nhiệm kỳ (tháng)', before, after })
}

function finderOf(nodes: readonly PositionNode[]): PositionPlan['find'] {
  const byCode = new Map(
    nodes.flatMap((node) => {
      const code = node.fact === null ? node.code : codeOf(node.fact)
      return code === null ? [] : [[code.toUpperCase(), node]]
    }),
  )
  return (draft, key) => {
    const value = textOf(draft, key) ?? ''
    const node = byCode.get(value.toUpperCase())
    if (node === undefined) fail(draft, 'position-unknown', { value }, key)
    return node ?? null
  }
}
