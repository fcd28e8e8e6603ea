import type { ImportKind } from '@roviec/contract'

/** How the text of a cell is understood. */
export type CellReading =
  | { readonly as: 'text'; readonly max: number }
  | {
      readonly as: 'code'
      readonly max: number
      readonly signs?: RegExp
      /** Small letters count as capitals. */
      readonly capital?: true
    }
  | { readonly as: 'official-code' }
  | { readonly as: 'date' }
  | { readonly as: 'count'; readonly min?: number; readonly max: number }
  | { readonly as: 'choice'; readonly words: ChoiceWords }
  | { readonly as: 'phone' }
  | { readonly as: 'email' }

/** The words for a value; the first is the one that is written. */
export type ChoiceWords = Readonly<Record<string, readonly string[]>>

export interface ImportColumn {
  readonly key: string
  readonly heading: string
  /** Other headings that mean the same; letters, marks and spaces are folded. */
  readonly aliases: readonly string[]
  /** `cell`: always filled; `column`: the heading must be there; `optional`: neither. */
  readonly required: 'cell' | 'column' | 'optional'
  readonly reading: CellReading
  /** Goes into a personal file: remarks, which others read, do not say what stands there. */
  readonly personal?: true
  /** Stands in what is exported, not in empty files, and nothing is brought in from it. */
  readonly exported?: true
  readonly example: string
  readonly note: string
}

export interface ImportTable {
  readonly kind: ImportKind
  readonly sheetName: string
  readonly sheetAliases: readonly string[]
  readonly columns: readonly ImportColumn[]
}
