/**
 * What a document is, once its file format has been left behind. `@roviec/interchange` makes blocks
 * from bytes; this package reads them. Text is NFC, with tabs and runs of spaces folded to one space.
 */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** 1 to 6 when the format itself marks a heading; official documents seldom do. */
  readonly headingLevel?: number
  /** Where the format says so: letterhead and signature blocks are recognised by place and form. */
  readonly alignment?: 'left' | 'center' | 'right'
  readonly bold?: boolean
  /** The marker of an automatic list ("1.", "a)", "-"), which word processors keep out of the text. */
  readonly listMarker?: string
  /** One-based page, where the format has pages. */
  readonly page?: number
}

export interface TableCell {
  /** Paragraphs of a cell are joined by line feeds. */
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
  readonly page?: number
}

export type Block = Paragraph | Table
