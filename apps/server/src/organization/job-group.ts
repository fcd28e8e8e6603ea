import type { SaveJobGroup } from '@roviec/contract'
import { searchKey, sortKey } from '../platform/text-key.ts'

/** A group of job positions, to which establishment is granted, with what it requires. */
export interface JobGroup extends Readonly<SaveJobGroup> {
  readonly id: string
}

/** Two groups whose names differ only in marks or case would be taken for one another. */
export function jobGroupSearchKey({ name }: Pick<JobGroup, 'name'>): string {
  return searchKey(name)
}

export function jobGroupSortKey({ name }: Pick<JobGroup, 'name'>): string {
  return sortKey(name)
}
