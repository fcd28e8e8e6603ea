import type { DirectiveReading, DirectiveTarget, DocumentHeader, DueKind } from '../reading.ts'

/** What a person reads in a document. A field that is absent was not judged and is not measured. */
export interface GoldDocument {
  readonly name: string
  /** A phrase and no document: how many tasks are in it is not judged. */
  readonly isExcerpt?: boolean | undefined
  /** The last line that was judged; what is read behind it is not measured. */
  readonly untilLine?: number | null | undefined
  readonly header?: GoldHeader | undefined
  readonly tasks?: readonly GoldTask[] | undefined
  /** Tasks that may be found and need not be: each person would decide otherwise. */
  readonly mayBeTasks?: readonly GoldTask[] | undefined
  readonly targets?: readonly GoldTarget[] | undefined
  readonly traps?: readonly GoldTrap[] | undefined
}

/** The header fields that are compared. */
export type GoldHeader = Readonly<Partial<Record<keyof DocumentHeader, string | null>>>

/** A task with one or more ways to know it again: its line, section, code or words. */
export interface GoldTask {
  /** One-based line of the source on which the task, or the paragraph it stands in, begins. */
  readonly line?: number | undefined
  readonly section?: string | null | undefined
  readonly code?: string | undefined
  /** Words from the beginning of the task, verbatim. */
  readonly quote?: string | undefined
  readonly lead?: readonly string[] | undefined
  readonly support?: readonly string[] | undefined
  readonly product?: string | null | undefined
  readonly due?: GoldDue | undefined
}

/** The parts of a deadline that are compared; one that is absent is not. */
export interface GoldDue {
  readonly kind?: DueKind | undefined
  readonly from?: string | null | undefined
  readonly on?: string | null | undefined
  readonly recurrence?: string | null | undefined
}

/** A figure to be reached. */
export interface GoldTarget {
  readonly line?: number | undefined
  readonly measure?: string | undefined
  readonly operator?: DirectiveTarget['operator'] | undefined
  readonly value: number
  readonly unit?: string | null | undefined
  readonly on?: string | null | undefined
}

/**
 * A written date or period that is no deadline: by its words, or by its day and the line on which
 * it stands.
 */
export type GoldTrap =
  { readonly words: string } | { readonly date: string; readonly line?: number | undefined }

/** A reading with the lines of the source that each of its tasks may be said to stand on. */
export interface ReadDocument {
  readonly reading: DirectiveReading
  /** First and last line of the paragraph or row at that place of the text. */
  readonly linesAt: (start: number) => readonly [number, number]
}
