import { searchKey, sortKey } from '../platform/text-key.ts'

/** Somebody who works here. */
export interface Person {
  readonly id: string
  readonly fullName: string
}

/** Spaces as one; Unicode in its composed form, so that equal names are equal text. */
export function personOf(id: string, fullName: string): Person {
  return { id, fullName: fullName.normalize('NFC').replaceAll(/\s+/g, ' ').trim() }
}

export function personSearchKey({ fullName }: Person): string {
  return searchKey(fullName)
}

/** The given name, which stands last, comes first: a list of names is ordered by it. */
export function personSortKey({ fullName }: Person): string {
  const words = fullName.split(' ')
  return sortKey([words.at(-1), ...words.slice(0, -1)].join(' '))
}
