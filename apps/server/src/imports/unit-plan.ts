import { isoDate, type IsoDate } from '@roviec/calendar'
import { existsOn, type Unit, UNIT_DEPTH_MAX } from '../organization/index.ts'
import { sortKey } from '../platform/text-key.ts'
import { codeOf } from './code-of.ts'
import { KIND_WORDS } from './choice-words.ts'
import type { ImportFacts } from './import-facts.ts'
import {
  dayFirst,
  fail,
  hasError,
  noteChange,
  requireSound,
  type RowDraft,
  settleFate,
  takeByKey,
  textOf,
  warn,
} from './row-draft.ts'

/** A unit as it will be: one that is there, one of the file, or both. */
export interface UnitNode {
  readonly fact: Unit | null
  readonly draft: RowDraft | null
  readonly code: string | null
  readonly name: string
  readonly shortName: string
  readonly kind: Unit['kind']
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
  readonly officialCode: string | null
  readonly population: number | null
  parent: UnitNode | null
  /** Where it stands now. */
  wasBelow: UnitNode | null
}

/** The units as they will be, by what rows call them. */
export interface UnitPlan {
  readonly nodes: readonly UnitNode[]
  readonly find: (draft: RowDraft, key: string) => UnitNode | null
}

export function planUnits(
  drafts: readonly RowDraft[],
  facts: Pick<ImportFacts, 'units'>,
  today: IsoDate,
): UnitPlan {
  for (const draft of drafts) draft.label = labelOf(draft)
  const given = takeByKey(drafts, (draft) => textOf(draft, 'code'))
  const plan = createPlan(facts, given, today)
  for (const node of plan.nodes) if (node.draft) setParent(node.draft, node, plan, today)
  for (const node of plan.nodes) requireTree(node)
  requireOwnOfficialCodes(plan.nodes)
  for (const node of topDown(plan.nodes)) if (node.draft) finish(node, node.draft)
  for (const draft of drafts) if (draft.fate === null) settleFate(draft, false)
  return plan
}

function labelOf(draft: RowDraft): string {
  return [textOf(draft, 'name'), textOf(draft, 'code')].filter(Boolean).join(' · ')
}

function createPlan(
  { units }: Pick<ImportFacts, 'units'>,
  given: ReadonlyMap<string, RowDraft>,
  today: IsoDate,
): UnitPlan {
  const byId = new Map<string, UnitNode>()
  for (const fact of units) {
    const draft = given.get(codeOf(fact)) ?? null
    byId.set(fact.id, nodeOf(draft, fact, today))
  }
  for (const { id, parentId } of units) {
    const node = byId.get(id)
    if (node) node.wasBelow = parentId === null ? null : (byId.get(parentId) ?? null)
    if (node) node.parent = node.wasBelow
  }
  const known = new Set(units.map(codeOf))
  const added = [...given].flatMap(([code, draft]) =>
    known.has(code) ? [] : [nodeOf(draft, null, today)],
  )
  const nodes = [...byId.values(), ...added]
  return { nodes, find: finderOf(nodes) }
}

function nodeOf(draft: RowDraft | null, fact: Unit | null, today: IsoDate): UnitNode {
  const read = (key: string) => (draft === null ? null : textOf(draft, key))
  const population = draft?.values['population']
  const name = read('name') ?? fact?.name ?? ''
  const validFrom = read('validFrom')
  return {
    fact,
    draft,
    code: fact === null ? read('code') : fact.code,
    name,
    shortName: read('shortName') ?? fact?.shortName ?? name.slice(0, SHORT_NAME_MAX).trim(),
    kind: (read('kind') ?? fact?.kind ?? 'division') as Unit['kind'],
    validFrom: fact?.validFrom ?? (validFrom === null ? today : isoDate(validFrom)),
    validTo: fact?.validTo ?? null,
    officialCode: read('officialCode') ?? fact?.officialCode ?? null,
    population: typeof population === 'number' ? population : (fact?.population ?? null),
    parent: null,
    wasBelow: null,
  }
}

const SHORT_NAME_MAX = 100
const CANDIDATES_MAX = 5

/** Finds a unit by its code, else by a name that only one unit has. */
function finderOf(nodes: readonly UnitNode[]): UnitPlan['find'] {
  const byCode = new Map(
    nodes.flatMap((node) => {
      const code = node.fact === null ? node.code : codeOf(node.fact)
      return code === null ? [] : [[code, node]]
    }),
  )
  const byName = Map.groupBy(
    nodes.filter(({ validTo }) => validTo === null),
    ({ name }) => sortKey(name),
  )
  return (draft, key) => {
    const value = textOf(draft, key) ?? ''
    const exact = byCode.get(value.toUpperCase())
    if (exact !== undefined) return exact
    const named = byName.get(sortKey(value)) ?? []
    const [only] = named
    if (only !== undefined && named.length === 1) {
      warn(draft, 'matched-by-name', { value, code: only.code ?? only.name }, key)
      return only
    }
    const candidates = named.map(candidateOf).toSorted().slice(0, CANDIDATES_MAX).join('; ')
    if (named.length === 0) fail(draft, 'unit-unknown', { value }, key)
    else fail(draft, 'unit-ambiguous', { value, count: named.length, candidates }, key)
    return null
  }
}

function candidateOf({ code, name, parent }: UnitNode): string {
  return `${code ?? '?'} (${parent?.name ?? name})`
}

function setParent(draft: RowDraft, node: UnitNode, plan: UnitPlan, today: IsoDate): void {
  const { fact } = node
  requireFirstDay(draft, fact)
  if (fact?.validTo && fact.validTo < today) {
    fail(draft, 'unit-dissolved', { name: node.name, day: dayFirst(fact.validTo) }, 'code')
  }
  const named = textOf(draft, 'parentCode')
  if (named === null) return
  const parent = plan.find(draft, 'parentCode')
  if (parent === null || parent === node.parent) return
  node.parent = parent
  const from = fact === null ? node.validFrom : today
  requireExists(draft, parent, { from, today, key: 'parentCode' })
}

/** Says so when a unit does not exist from the first day of what stands in it until today. */
export function requireExists(
  draft: RowDraft,
  unit: UnitNode,
  { from, today, key }: { readonly from: IsoDate; readonly today: IsoDate; readonly key: string },
): void {
  const { name, validFrom, validTo } = unit
  const until = from > today ? from : today
  if (existsOn(unit, from) && existsOn(unit, until)) return
  if (validFrom > from) fail(draft, 'unit-not-yet', { name, day: dayFirst(validFrom) }, key)
  else fail(draft, 'unit-dissolved', { name, day: dayFirst(validTo ?? until) }, key)
}

/** A first day is written once: what was known on which day must not change afterwards. */
export function requireFirstDay(
  draft: RowDraft,
  fact: { readonly validFrom: IsoDate } | null,
): void {
  const given = textOf(draft, 'validFrom')
  if (fact === null || given === null || given === fact.validFrom) return
  fail(draft, 'first-day-changed', { day: dayFirst(fact.validFrom) }, 'validFrom')
}

/** The way up ends at the top, within the depth of the tree. */
function requireTree({ draft, ...node }: UnitNode): void {
  if (draft === null) return
  const chain = [node.code ?? node.name]
  for (let above = node.parent; above !== null; above = above.parent) {
    chain.push(above.code ?? above.name)
    if (above.draft === draft) {
      fail(draft, 'tree-cycle', { chain: chain.join(' → ') }, 'parentCode')
      return
    }
    // What hangs below a cycle is told by the units in it.
    if (chain.length > DEPTH_LOOKED_AT) return
  }
  if (chain.length > UNIT_DEPTH_MAX) fail(draft, 'tree-too-deep', { max: UNIT_DEPTH_MAX }, 'code')
}

/** A cycle further up never ends; a tree ends long before. */
const DEPTH_LOOKED_AT = 60

function requireOwnOfficialCodes(nodes: readonly UnitNode[]): void {
  const lasting = nodes.filter(({ officialCode, validTo }) => officialCode && validTo === null)
  for (const [value, owners] of Map.groupBy(lasting, ({ officialCode }) => officialCode ?? '')) {
    const keeper = owners.find(({ fact }) => fact?.officialCode === value) ?? owners[0]
    for (const { draft } of owners.filter((owner) => owner !== keeper)) {
      if (draft) fail(draft, 'unit-official-code-taken', { value, name: keeper?.name ?? '' })
    }
  }
}

/** Parents before what is below them, so that an error above is known below. */
function topDown(nodes: readonly UnitNode[]): readonly UnitNode[] {
  const depthOf = (node: UnitNode) => {
    let depth = 0
    for (let above = node.parent; above !== null && depth < DEPTH_LOOKED_AT; above = above.parent) {
      depth += 1
    }
    return depth
  }
  const depths = new Map(nodes.map((node) => [node, depthOf(node)]))
  return nodes.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
}

function finish(node: UnitNode, draft: RowDraft): void {
  const { fact, parent } = node
  if (parent !== null && !hasError(draft)) requireSound(draft, parent.draft)
  if (fact !== null) {
    const population = (count: number | null) => (count === null ? null : String(count))
    const kindOf = (kind: Unit['kind']) => KIND_WORDS[kind][0]
    noteChange(draft, { column: 'Tên đơn vị', before: fact.name, after: node.name })
    noteChange(draft, { column: 'Tên ngắn', before: fact.shortName, after: node.shortName })
    noteChange(draft, { column: 'Loại', before: kindOf(fact.kind), after: kindOf(node.kind) })
    noteChange(draft, {
      column: 'Mã hành chính',
      before: fact.officialCode,
      after: node.officialCode,
    })
    noteChange(draft, {
      column: 'Dân số',
      before: population(fact.population),
      after: population(node.population),
    })
    const placeOf = (unit: UnitNode | null) => unit && (unit.code ?? unit.name)
    noteChange(draft, {
      column: 'Mã đơn vị cấp trên',
      before: placeOf(node.wasBelow),
      after: placeOf(parent),
    })
  }
  settleFate(draft, fact !== null)
}
