import type { DocxPlace } from './docx-places.ts'

/** A stretch of a paragraph that looks one way. */
export interface RunPiece {
  readonly text: string
  readonly bold: boolean
  /** Null outside the body. */
  readonly place: DocxPlace | null
  /** Whether it is a line of a table of contents. */
  readonly isContents: boolean
}
