import type { Block } from '@roviec/directive'
import type { OpenField } from './docx-fields.ts'
import type { FontEvidence } from './docx-font-text.ts'
import type { ListCounter } from './docx-numbering.ts'
import type { DocxPlace, PlaceCounter } from './docx-places.ts'
import type { RunPiece } from './docx-run-piece.ts'
import type { Halves } from './docx-side-by-side.ts'
import type { DocxStyles } from './docx-styles.ts'

/** What reading one Word document carries along: definitions, the state of lists, what was seen. */
export interface DocxContext {
  readonly styles: DocxStyles
  readonly lists: ListCounter
  /** Relationship ids of the headers of the first section that has any. */
  readonly headerIds: Set<string>
  /** Those of the headers and footers of all sections. */
  readonly marginIds: Set<string>
  /** Words drawn as a picture, as Word's watermarks are. */
  readonly marks: string[]
  readonly tracked: { insertions: number; deletions: number }
  /** Documents that hang in this one as files of their own. */
  readonly unread: { parts: number }
  /** Fields that have begun and not ended; they may reach over paragraphs. */
  readonly fields: OpenField[]
  readonly notes: NoteReference[]
  /** Lines that are set in two halves. */
  readonly halves: Map<Block, Halves>
  readonly fontEvidence: FontEvidence
  /** Null in headers, footers and notes, which have no place in the body. */
  readonly place: PlaceCounter | null
  /** In a text box: its paragraphs have the place of the one it hangs on. */
  readonly isBoxed: boolean
  /** In a cell a paragraph without text counts when it has a number. */
  readonly isCell: boolean
  /** What goes in front of the next paragraph: the text of one whose mark is gone, a drop cap. */
  readonly pending: RunPiece[]
}

/** Where the text refers to a footnote or endnote. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly place: DocxPlace | null
}
