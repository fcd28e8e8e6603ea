import type { Due, Span } from './reading.ts'

/** Names found in one place of the text. */
export interface FoundNames {
  readonly names: readonly string[]
  readonly span: Span | null
  /** Per name: a class of bodies rather than one. */
  readonly plural: readonly boolean[]
}

/** A task as found, before it is graded. */
export interface TaskDraft {
  readonly section: string | null
  readonly span: Span
  readonly text: string
  readonly title: string
  /** Whether a verb says what is to be done; a row of a table need not have one. */
  readonly hasAction: boolean
  /** Further stretches of the same task: a table row that goes on on the next page. */
  readonly continuedAt: readonly Span[]
  readonly lead: FoundNames
  /** Whether the lead answers for the work, or is only told to help ("phối hợp", "tham gia"). */
  readonly duty: 'stated' | 'implied' | 'none'
  readonly support: FoundNames
  readonly monitor: FoundNames
  readonly reportTo: FoundNames
  /** Who decides or receives: named, named vaguely, or not at all. */
  readonly approval: 'named' | 'vague' | 'none'
  readonly product: string | null
  readonly productSpan: Span | null
  readonly due: Due
  readonly alsoDue: readonly Due[]
  readonly code: string | null
  readonly dependsOn: readonly string[]
  readonly line: number
}

export const NO_NAMES: FoundNames = { names: [], span: null, plural: [] }
