/**
 * What a document is, once its file format has been left behind. `@roviec/interchange` makes blocks
 * from bytes, `blocksFromText` from plain text; this package reads them. The reader normalises what
 * it is given (NFC, folded spaces), so a block may hold the text as its format had it. A line feed
 * inside a paragraph is a line break that the author set.
 */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** 1 to 6 when the format itself marks a heading; official documents seldom do. */
  readonly headingLevel?: number
  /** Where the format says so: letterhead and signature blocks are recognised by place and form. */
  readonly alignment?: 'left' | 'center' | 'right'
  readonly bold?: boolean
  /**
   * The marker of an automatic list ("1.", "a)", "-"), which word processors keep out of the text.
   */
  readonly listMarker?: string
  /** One-based page, where the format has pages. */
  readonly page?: number
  /**
   * One-based line of the source file on which the paragraph begins, where the format has lines.
   */
  readonly line?: number
  /** Code in a Markdown text: it is shown, and no task is read from it. */
  readonly verbatim?: boolean
  /**
   * One-based ordinal of the paragraph in the body of a Word file: the n-th in document order,
   * those in tables included. What stands in a text box has that of the paragraph it hangs on.
   */
  readonly paragraph?: number
  /** A footnote or endnote: readable at the end of the text, and never read as work. */
  readonly note?: boolean
}

/** A cell, with how many columns and rows it covers where it covers more than one. */
export interface TableCell {
  /** Paragraphs of a cell are joined by line feeds. */
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
}

/** A table as rows of cells; a merged cell stands only where it begins. */
export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
  readonly page?: number
  /** One-based line of the source file for each row, where the format has lines. */
  readonly rowLines?: readonly number[]
  /** One-based page on which each row begins; where it is absent, `page` holds for all. */
  readonly rowPages?: readonly number[]
  /** For each row the ordinal (`Paragraph.paragraph`) of the first paragraph in it. */
  readonly rowParagraphs?: readonly number[]
}

/** A piece of a document, in reading order. */
export type Block = Paragraph | Table
