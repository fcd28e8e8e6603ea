import type {
  NewSeat,
  NewUnit,
  RestructuringAct,
  RestructuringActKind,
  Unit,
} from '@roviec/contract'
import { freeNumber, NO_CHOICES } from './closing-act.ts'

/** A new unit as it is typed. */
export interface PartValues {
  readonly name: string
  readonly shortName: string
  readonly code: string
  /** Of a part that is split off: the seat that will head it; empty for none. */
  readonly headTitle: string
}

/** An act as it is typed. */
export interface ActValues {
  readonly kind: RestructuringActKind
  readonly unitIds: readonly string[]
  readonly unitId: string | null
  /** Merge: the unit that goes on; null for a new one. */
  readonly into: string | null
  readonly parts: readonly PartValues[]
  readonly goesOn: boolean
  readonly otherId: string | null
  readonly name: string
  readonly shortName: string
  readonly retitle: boolean
}

export const EMPTY_PART: PartValues = { name: '', shortName: '', code: '', headTitle: '' }

export const EMPTY_ACT: ActValues = {
  kind: 'merge',
  unitIds: [],
  unitId: null,
  into: null,
  parts: [EMPTY_PART],
  goesOn: true,
  otherId: null,
  name: '',
  shortName: '',
  retitle: true,
}

interface Known {
  readonly units: readonly Unit[]
  readonly acts: readonly RestructuringAct[]
}

/** What is typed as an act; null while something is missing or cannot be read. */
export function readAct(values: ActValues, known: Known): RestructuringAct | null {
  const { kind, unitId, otherId } = values
  switch (kind) {
    case 'merge':
      return readMerger(values, known)
    case 'split':
      return readSplit(values, known)
    case 'dissolve':
      if (unitId === null || otherId === null) return null
      return { kind, unitId, successor: otherId, ...NO_CHOICES }
    case 'rename': {
      const name = values.name.trim()
      if (unitId === null || name === '') return null
      return { kind, unitId, name, shortName: shortOf(values), retitle: values.retitle }
    }
    case 'move':
      return unitId === null || otherId === null ? null : { kind, unitId, parent: otherId }
  }
}

/** Whether a code may stand as it is typed; none is a code too. */
export function isCode(text: string): boolean {
  return text.trim() === '' || /^[0-9A-Z]+(\.[0-9A-Z]+)*$/.test(text.trim())
}

function readMerger(values: ActValues, known: Known): RestructuringAct | null {
  const [first] = values.unitIds
  if (first === undefined || values.unitIds.length < 2) return null
  const into = values.into ?? newUnitsOf(values.parts.slice(0, 1), first, known)?.[0]
  if (into === undefined) return null
  return { kind: 'merge', unitIds: [...values.unitIds], into, ...NO_CHOICES }
}

function readSplit(values: ActValues, known: Known): RestructuringAct | null {
  const { unitId, goesOn } = values
  const made = unitId === null ? null : newUnitsOf(values.parts, unitId, known)
  if (unitId === null || made === null) return null
  const parts = goesOn ? [unitId, ...made] : made
  if (parts.length < 2) return null
  const newSeats = made.flatMap((unit, index): NewSeat[] => {
    const title = values.parts[index]?.headTitle.trim() ?? ''
    return title === '' ? [] : [{ key: `${unit.key}h`, unit: unit.key, title, rank: 'head' }]
  })
  return { kind: 'split', unitId, parts, ...NO_CHOICES, newSeats }
}

/** New units of the kind of the one that they come from, and beside it. */
function newUnitsOf(
  parts: readonly PartValues[],
  fromId: string,
  { units, acts }: Known,
): NewUnit[] | null {
  const from = units.find(({ id }) => id === fromId)
  const start = freeNumber(acts)
  if (!from || parts.some(({ name, code }) => name.trim() === '' || !isCode(code))) return null
  return parts.map((part, index) => ({
    key: `new-${start + index}`,
    parent: from.parentId,
    kind: from.kind,
    name: part.name.trim(),
    shortName: shortOf(part),
    code: part.code.trim() || null,
  }))
}

function shortOf({ name, shortName }: { readonly name: string; readonly shortName: string }) {
  return shortName.trim() === '' ? name.trim().slice(0, 100) : shortName.trim()
}
