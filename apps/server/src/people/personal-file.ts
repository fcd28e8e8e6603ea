import type { IsoDate } from '@roviec/calendar'
import type { ChangePersonalFile, PersonalFile } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'

/** A file about which nothing has been entered. */
export const EMPTY_FILE: PersonalFile = {
  birthOn: null,
  nativePlace: null,
  qualification: null,
  qualificationField: null,
  training: [],
  serviceStartOn: null,
  privatePhone: null,
  privateEmail: null,
  retainUntil: null,
}

/** A personal file as it is kept; version 0 is one that has not been begun. */
export interface StoredFile {
  readonly file: PersonalFile
  readonly version: number
  /** Since when it is kept and not used, at the wish of the person. */
  readonly restrictedAt: string | null
}

/** The file with what was named changed; nothing in it has happened after today. */
export function changeFile(
  file: PersonalFile,
  change: ChangePersonalFile,
  today: IsoDate,
): PersonalFile {
  const changed: PersonalFile = { ...file, ...withoutUndefined(change) }
  const days = [changed.birthOn, changed.serviceStartOn, ...changed.training.map(({ on }) => on)]
  if (days.some((day) => day !== null && day > today)) refuse('birth-after-today')
  return changed
}

/** The names of the fields that differ: all that the record says of a change, never the values. */
export function listChangedFields(before: PersonalFile, after: PersonalFile): string[] {
  return FILE_FIELDS.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
}

const FILE_FIELDS = Object.keys(EMPTY_FILE) as readonly (keyof PersonalFile)[]

function withoutUndefined(change: ChangePersonalFile): Partial<PersonalFile> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}
