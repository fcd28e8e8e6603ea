/** Lengths are points of the page as it is shown (rotation applied); y grows downwards. */
export interface PdfPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly TextPiece[]
  readonly rules: readonly Rule[]
  /** Texts that do not run from left to right on the page as shown: watermarks, stamps. */
  readonly askew: readonly string[]
}

/** A run of text on one baseline. */
export interface TextPiece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
}

/** A drawn straight line, horizontal or vertical: most are borders of tables. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical'
  /** The y of a horizontal rule, the x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}
