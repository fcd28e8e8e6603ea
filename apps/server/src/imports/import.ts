import { createHash } from 'node:crypto'
import type { Import, ImportCounts, ImportSheet } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'
import { countFates, type ImportPlan, isWarned, type PlannedRow } from './import-plan.ts'
import { summarizeSheets } from './import-plan.ts'
import type { ReadTables } from './read-tables.ts'

/** A file that was given, as it is kept. */
export interface StoredImport extends Omit<Import, 'abilities'> {
  /** Null once the file is no longer kept. */
  readonly fileSha256: string | null
}

/** What the dry run came to. */
export interface DryRun {
  readonly digest: string
  readonly counts: ImportCounts
  readonly warningCount: number
  readonly sheets: readonly ImportSheet[]
  readonly unreadSheets: readonly string[]
  readonly rows: readonly PlannedRow[]
}

export function dryRunOf(tables: ReadTables, { rows }: ImportPlan): DryRun {
  return {
    digest: digestOf(rows),
    counts: countFates(rows),
    warningCount: rows.filter(isWarned).length,
    sheets: summarizeSheets(tables, rows),
    unreadSheets: tables.unreadSheets,
    rows,
  }
}

/** One digest for all fates: two dry runs that would do the same have the same. */
function digestOf(rows: readonly PlannedRow[]): string {
  const hash = createHash('sha256')
  for (const { kind, sheet, row, fate, changes } of rows) {
    const after = changes.map(({ column, before, after: value }) => [column, before, value])
    hash.update(`${JSON.stringify([kind, sheet, row, fate, after])}\n`)
  }
  return hash.digest('hex')
}

/** What can be taken back is what the system still knows all of. */
export const UNDO_DAYS = 30

export function requireDraft({ status }: Pick<StoredImport, 'status'>): void {
  if (status !== 'draft') refuse('import-not-draft')
}

/** Whether the file may be brought in, and comes to the very thing that was looked at. */
export function requireApplicable(
  { digest, counts }: DryRun,
  seen: { readonly digest: string; readonly stored: string },
): void {
  if (digest !== seen.stored || digest !== seen.digest) refuse('import-outdated')
  if (counts.error > 0) refuse('import-has-errors', { count: counts.error })
  if (counts.create + counts.change === 0) refuse('import-without-change')
}
