import type { IsoDate } from '@roviec/calendar'
import { searchKey, sortKey } from '../platform/text-key.ts'

/** Somebody who works here, as everybody inside the tenant may know them. */
export interface Person {
  readonly id: string
  readonly fullName: string
  /** Tells people of one name apart; two people never share one. */
  readonly staffCode: string | null
  readonly workPhone: string | null
  readonly workEmail: string | null
  /** The last day of work here; null while they work here. */
  readonly leftOn: IsoDate | null
}

/** Stands where the name of somebody stood whose data was erased. */
export const ERASED_NAME = 'Người đã được xoá dữ liệu'

/** Whether the last day of work here is over; whoever is erased has left before. */
export function hasLeft(leftOn: IsoDate | null, today: IsoDate): boolean {
  return leftOn !== null && leftOn < today
}

/** Spaces as one; Unicode in its composed form, so that equal names are equal text. */
export function personOf(
  id: string,
  fullName: string,
  more: { readonly [K in keyof Omit<Person, 'id' | 'fullName'>]?: Person[K] | undefined } = {},
): Person {
  return {
    id,
    fullName: fullName.normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
    staffCode: more.staffCode ?? null,
    workPhone: more.workPhone ?? null,
    workEmail: more.workEmail ?? null,
    leftOn: more.leftOn ?? null,
  }
}

/** The name and the staff code, folded. */
export function personSearchKey({
  fullName,
  staffCode,
}: Pick<Person, 'fullName' | 'staffCode'>): string {
  return searchKey(`${fullName} ${staffCode ?? ''}`)
}

/** The given name, which stands last, comes first: a list of names is ordered by it. */
export function personSortKey({ fullName }: Pick<Person, 'fullName'>): string {
  const words = fullName.split(' ')
  return sortKey([words.at(-1), ...words.slice(0, -1)].join(' '))
}
