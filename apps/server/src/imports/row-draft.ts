import type {
  ImportChange,
  ImportFate,
  ImportKind,
  ImportRemark,
  ImportRemarkCode,
} from '@roviec/contract'
import type { ReadTable, RowValues } from './read-tables.ts'

/** A row on its way to its fate: what is found out about it is added step by step. */
export interface RowDraft {
  readonly kind: ImportKind
  readonly sheet: string
  readonly row: number
  readonly letters: ReadTable['letters']
  readonly values: RowValues
  readonly remarks: ImportRemark[]
  readonly changes: ImportChange[]
  label: string
  fate: ImportFate | null
}

export function draftsOf(tables: readonly ReadTable[], kind: ImportKind): readonly RowDraft[] {
  return tables
    .filter((table) => table.kind === kind)
    .flatMap(({ sheet, letters, rows }) =>
      rows.map(({ row, values, remarks }) => ({
        kind,
        sheet,
        row,
        letters,
        values,
        remarks: [...remarks],
        changes: [],
        label: '',
        fate: null,
      })),
    )
}

export function textOf({ values }: RowDraft, key: string): string | null {
  const value = values[key] ?? null
  return value === null ? null : String(value)
}

type Parameters = ImportRemark['parameters']

/** What is wrong with a row; `key` names the column that it is about. */
export function fail(draft: RowDraft, code: ImportRemarkCode, about: Parameters, key?: string) {
  draft.remarks.push({ severity: 'error', code, ...placeOf(draft, about, key) })
}

/** What somebody should look at although the row is in order. */
export function warn(draft: RowDraft, code: ImportRemarkCode, about: Parameters, key?: string) {
  draft.remarks.push({ severity: 'warning', code, ...placeOf(draft, about, key) })
}

function placeOf({ letters, row }: RowDraft, about: Parameters, key: string | undefined) {
  const letter = key === undefined ? undefined : letters[key]
  const cell = letter === undefined ? null : `${letter}${row}`
  return { parameters: cell === null ? about : { cell, ...about }, cell }
}

export function hasError({ remarks }: RowDraft): boolean {
  return remarks.some(({ severity }) => severity === 'error')
}

/**
 * The rows that say something of their own, by key. A row that repeats another word for word is a
 * duplicate, one that says something else about the same thing is an error.
 */
export function takeByKey(
  drafts: readonly RowDraft[],
  keyOf: (draft: RowDraft) => string | null,
): ReadonlyMap<string, RowDraft> {
  const taken = new Map<string, RowDraft>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    const first = key === null ? undefined : taken.get(key)
    if (key !== null && first === undefined) taken.set(key, draft)
    else if (first !== undefined && isSame(first, draft)) {
      draft.fate = 'duplicate'
      warn(draft, 'row-repeated', { row: first.row })
    } else if (first !== undefined)
      fail(draft, 'key-repeated', { row: first.row, key: draft.label })
  }
  return taken
}

function isSame(a: RowDraft, b: RowDraft): boolean {
  const keys = new Set([...Object.keys(a.values), ...Object.keys(b.values)])
  return (
    !hasError(b) && [...keys].every((key) => (a.values[key] ?? null) === (b.values[key] ?? null))
  )
}

/** Notes what a row changes; an empty cell changes nothing. */
export function noteChange(
  draft: RowDraft,
  { column, before, after }: { column: string; before: string | null; after: string | null },
): void {
  if (after === null || before === after) return
  draft.changes.push({ column, before: before ?? '', after })
}

export function settleFate(draft: RowDraft, exists: boolean): void {
  if (hasError(draft)) draft.fate = 'error'
  else if (draft.fate === null && !exists) draft.fate = 'create'
  else if (draft.fate === null) draft.fate = draft.changes.length > 0 ? 'change' : 'unchanged'
}

/** A row that builds on another one with an error cannot be brought in either. */
export function requireSound(draft: RowDraft, other: RowDraft | null): void {
  if (other === null || !hasError(other)) return
  fail(draft, 'refers-to-error', { key: other.label, row: other.row, sheet: other.sheet })
}

/** 30/06/2026, as offices write days. */
export function dayFirst(on: string): string {
  return on.split('-').reverse().join('/')
}
