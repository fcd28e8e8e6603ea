import type { IsoDate } from '@roviec/calendar'
import type { CreateUnit } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import { searchKey, sortKey } from '../platform/text-key.ts'

/** Levels from the top down, as the database allows. */
export const UNIT_DEPTH_MAX = 12

/** What a unit is called and where it stands: what changes over time. */
export interface UnitDescription {
  readonly parentId: string | null
  readonly kind: CreateUnit['kind']
  readonly name: string
  readonly shortName: string
  /** Identifier for exchanging documents (Decision 20/2020/QĐ-TTg). */
  readonly code: string | null
}

/** By which decision something changed or ended. */
export interface Decided {
  readonly decision?: string | null
}

/** A body of the organization, for the days it exists. */
export interface Unit extends UnitDescription {
  readonly id: string
  /** Ids from the top down to this unit itself. */
  readonly path: readonly string[]
  /** Of the list of administrative units (Decision 19/2025/QĐ-TTg). */
  readonly officialCode: string | null
  readonly population: number | null
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

/** Whether a unit exists on a day; both ends count. */
export function existsOn({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, on: IsoDate) {
  return validFrom <= on && (validTo === null || validTo >= on)
}

/**
 * An act is recorded when its day has come, since rights follow from how units and seats stand
 * today; what has not begun yet may be changed on its first day. Refuses with `change-ahead`.
 */
export function requireNotAhead(
  { validFrom }: Pick<Unit, 'validFrom'>,
  on: IsoDate,
  today: IsoDate,
): void {
  if (on > today && on > validFrom) refuse('change-ahead', { on })
}

/** Whether nothing of what was said differs from how it stands. */
export function changesNothing<T extends object>(
  stands: T,
  said: { readonly [K in keyof T]?: T[K] | undefined },
): boolean {
  const keys = Object.keys(said) as (keyof T)[]
  return keys.every((key) => said[key] === undefined || said[key] === stands[key])
}

/** A new unit below its parent, or at the top. */
export function unitBelow(parent: Unit | null, id: string, input: CreateUnit): Unit {
  return {
    ...input,
    officialCode: input.officialCode ?? null,
    population: input.population ?? null,
    id,
    parentId: parent?.id ?? null,
    path: [...(parent?.path ?? []), id],
    validTo: null,
  }
}

export function unitSearchKey({ name, shortName }: Pick<Unit, 'name' | 'shortName'>): string {
  return searchKey(`${name} ${shortName}`)
}

export function unitSortKey({ name }: Pick<Unit, 'name'>): string {
  return sortKey(name)
}
