/** One record of a file: texts by name, and records inside it by name. */
export interface FieldRecord {
  readonly texts: ReadonlyMap<string, string>
  readonly records: ReadonlyMap<string, readonly FieldRecord[]>
}

/** The text of a field without the space around it; null where it is absent or empty. */
export function textOf({ texts }: FieldRecord, name: string): string | null {
  const text = texts.get(name)?.trim() ?? ''
  return text === '' ? null : text
}

/** A whole number; null where it is absent or no such number. */
export function numberOf(record: FieldRecord, name: string): number | null {
  const text = textOf(record, name)
  const value = text === null ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : null
}

/** `1` or `true`. */
export function isSet(record: FieldRecord, name: string): boolean {
  const text = textOf(record, name)
  return text === '1' || text === 'true'
}

/** Records inside a record, along a path of names. */
export function recordsAt(record: FieldRecord, ...path: readonly string[]): readonly FieldRecord[] {
  let found: readonly FieldRecord[] = [record]
  for (const name of path) found = found.flatMap(({ records }) => records.get(name) ?? [])
  return found
}
