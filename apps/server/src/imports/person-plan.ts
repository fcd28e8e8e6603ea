import { isoDate, type IsoDate } from '@roviec/calendar'
import { personOf } from '../people/index.ts'
import { sortKey } from '../platform/text-key.ts'
import { staffCodeOf } from './code-of.ts'
import type { ImportFacts, PersonFact } from './import-facts.ts'
import {
  fail,
  noteChange,
  type RowDraft,
  settleFate,
  takeByKey,
  textOf,
  warn,
} from './row-draft.ts'

/** Somebody as they will be known. */
export interface PersonNode {
  readonly fact: PersonFact | null
  readonly draft: RowDraft | null
  readonly staffCode: string | null
  readonly fullName: string
  readonly workPhone: string | null
  readonly workEmail: string | null
  readonly bornOn: IsoDate | null
}

export interface PersonPlan {
  readonly nodes: readonly PersonNode[]
  readonly find: (draft: RowDraft, key: string) => PersonNode | null
}

export interface PersonGround {
  readonly today: IsoDate
  /** Whether whoever brings this in may begin personal files for people who are new. */
  readonly mayBeginFiles: boolean
}

export function planPeople(
  drafts: readonly RowDraft[],
  { people }: Pick<ImportFacts, 'people'>,
  ground: PersonGround,
): PersonPlan {
  for (const draft of drafts) draft.label = labelOf(draft)
  const given = takeByKey(drafts, (draft) => textOf(draft, 'staffCode')?.toUpperCase() ?? null)
  const known = new Map(people.map((fact) => [staffCodeOf(fact).toUpperCase(), fact]))
  const stays = people
    .filter((fact) => !given.has(staffCodeOf(fact).toUpperCase()))
    .map((fact): PersonNode => ({ ...fact, fact, draft: null }))
  const touched = [...given].map(([code, draft]) => nodeOf(draft, known.get(code) ?? null))
  warnOfEqualNames(touched, people)
  for (const node of touched) if (node.draft) finish(node, node.draft, ground)
  for (const draft of drafts) if (draft.fate === null) settleFate(draft, false)
  const nodes = [...stays, ...touched]
  return { nodes, find: finderOf(nodes) }
}

function labelOf(draft: RowDraft): string {
  return [textOf(draft, 'fullName'), textOf(draft, 'staffCode')].filter(Boolean).join(' · ')
}

function nodeOf(draft: RowDraft, fact: PersonFact | null): PersonNode {
  const bornOn = textOf(draft, 'bornOn')
  return {
    fact,
    draft,
    staffCode: fact === null ? textOf(draft, 'staffCode') : fact.staffCode,
    fullName: personOf('', textOf(draft, 'fullName') ?? fact?.fullName ?? '').fullName,
    workPhone: textOf(draft, 'phone') ?? fact?.workPhone ?? null,
    workEmail: textOf(draft, 'email') ?? fact?.workEmail ?? null,
    bornOn: bornOn === null ? (fact?.bornOn ?? null) : isoDate(bornOn),
  }
}

const CANDIDATES_MAX = 3

/** Equal names are common, and only a person can tell whether it is the same one. */
function warnOfEqualNames(nodes: readonly PersonNode[], people: readonly PersonFact[]): void {
  const known = Map.groupBy(people, ({ fullName }) => sortKey(fullName))
  const first = new Map<string, RowDraft>()
  for (const { fact, draft, fullName, bornOn } of nodes) {
    if (draft === null || fact !== null || fullName === '') continue
    const others = known.get(sortKey(fullName)) ?? []
    const candidates = others.map(candidateOf).toSorted().slice(0, CANDIDATES_MAX)
    if (others.length > 0) {
      const more = others.length > candidates.length ? '; …' : ''
      warn(draft, 'name-in-system', { candidates: candidates.join('; ') + more }, 'fullName')
    }
    if (bornOn === null) continue
    const key = `${sortKey(fullName)} ${bornOn}`
    const twin = first.get(key)
    if (twin === undefined) first.set(key, draft)
    else warn(draft, 'name-repeated', { row: twin.row }, 'fullName')
  }
}

function finish(node: PersonNode, draft: RowDraft, ground: PersonGround): void {
  const { fact, fullName } = node
  if (fullName !== '' && !fullName.includes(' ')) warn(draft, 'name-without-family', {}, 'fullName')
  if (fact !== null) {
    noteChange(draft, { column: 'Họ và tên', before: fact.fullName, after: fullName })
    noteChange(draft, {
      column: 'Điện thoại công vụ',
      before: fact.workPhone,
      after: node.workPhone,
    })
    noteChange(draft, {
      column: 'Thư điện tử công vụ',
      before: fact.workEmail,
      after: node.workEmail,
    })
  }
  finishFile(node, draft, ground)
  settleFate(draft, fact !== null)
}

/** Others than who may open the file look at these rows: that it changes is all they say. */
function finishFile(
  { fact, fullName, bornOn }: PersonNode,
  draft: RowDraft,
  { today, mayBeginFiles }: PersonGround,
): void {
  const given = textOf(draft, 'bornOn')
  if (given === null) return
  if (fact === null && !mayBeginFiles) fail(draft, 'file-forbidden-new', {}, 'bornOn')
  if (fact?.file === 'closed') fail(draft, 'file-forbidden', { name: fullName }, 'bornOn')
  if (fact?.file === 'restricted') fail(draft, 'file-restricted', { name: fullName }, 'bornOn')
  if (given > today) fail(draft, 'born-in-future', {}, 'bornOn')
  if (fact?.file === 'open' && bornOn !== fact.bornOn) {
    draft.changes.push({ column: 'Ngày sinh', before: MASKED, after: `${MASKED} (thay đổi)` })
  }
}

const MASKED = '…'

/** Finds somebody by the staff code, else by a name that only one person has. */
function finderOf(nodes: readonly PersonNode[]): PersonPlan['find'] {
  const byCode = new Map(
    nodes.flatMap((node) => {
      const code = node.fact === null ? node.staffCode : staffCodeOf(node.fact)
      return code === null ? [] : [[code.toUpperCase(), node]]
    }),
  )
  const byName = Map.groupBy(nodes, ({ fullName }) => sortKey(fullName))
  return (draft, key) => {
    const value = textOf(draft, key) ?? ''
    const exact = byCode.get(value.toUpperCase())
    if (exact !== undefined) return exact
    const named = byName.get(sortKey(value)) ?? []
    const [only] = named
    if (only !== undefined && named.length === 1) {
      warn(draft, 'matched-by-name', { value, code: only.staffCode ?? only.fullName }, key)
      return only
    }
    const candidates = named.map(candidateOf).toSorted().slice(0, CANDIDATES_MAX).join('; ')
    if (named.length === 0) fail(draft, 'person-unknown', { value }, key)
    else fail(draft, 'person-ambiguous', { value, count: named.length, candidates }, key)
    return null
  }
}

function candidateOf({ staffCode, fullName }: Pick<PersonFact, 'staffCode' | 'fullName'>): string {
  return `${staffCode ?? '?'} (${fullName})`
}
