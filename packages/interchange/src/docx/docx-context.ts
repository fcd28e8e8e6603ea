import type { ListCounter } from './docx-numbering.ts'
import type { DocxStyles } from './docx-styles.ts'

/** What reading one Word document carries along: definitions, the state of lists, what was seen. */
export interface DocxContext {
  readonly styles: DocxStyles
  readonly lists: ListCounter
  /** Relationship ids of the headers of the first section that has any. */
  readonly headerIds: string[]
  /** Words drawn as a picture, as Word's watermarks are. */
  readonly marks: string[]
  readonly tracked: { insertions: number; deletions: number }
}
