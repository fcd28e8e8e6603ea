import type { IsoDate } from '@roviec/calendar'
import type { CreateUnit } from '@roviec/contract'
import { searchKey, sortKey } from '../platform/text-key.ts'

/** A body of the organization, for the days it exists. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
  /** Ids from the top down to this unit itself. */
  readonly path: readonly string[]
  readonly kind: CreateUnit['kind']
  readonly name: string
  readonly shortName: string
  readonly code: string | null
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}

/** Whether a unit exists on a day; both ends count. */
export function existsOn({ validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>, on: IsoDate) {
  return validFrom <= on && (validTo === null || validTo >= on)
}

/** A new unit below its parent, or at the top. */
export function unitBelow(parent: Unit | null, id: string, input: CreateUnit): Unit {
  return {
    ...input,
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
