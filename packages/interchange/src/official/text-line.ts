import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'

/** How a line is set. */
export interface LineForm {
  /** Half points. */
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly align?: 'left' | 'center' | 'both'
  /** Whether the first line is set in, as paragraphs of the text are. */
  readonly isIndented?: boolean
  /** Room above and below, in points. */
  readonly above?: number
  readonly below?: number
  readonly keepsWithNext?: boolean
}

/** One centimetre and a quarter, within the 1 to 1.27 of the rule. */
const FIRST_LINE = 709
const POINT = 20

/**
 * A paragraph of one form. The text is taken as it is: clean it before. What is as everywhere is
 * not said again: an annex may have thousands of cells.
 */
export function textLine(text: string, form: LineForm): Paragraph {
  const { size, bold = false, italics = false, align = 'left', above = 0, below = 0 } = form
  return new Paragraph({
    ...(align !== 'left' && { alignment: AlignmentType[ALIGNMENTS[align]] }),
    ...(above + below > 0 && { spacing: { before: above * POINT, after: below * POINT } }),
    ...(form.keepsWithNext === true && { keepNext: true }),
    ...(form.isIndented === true && { indent: { firstLine: FIRST_LINE } }),
    children: [new TextRun({ text, size, ...(bold && { bold }), ...(italics && { italics }) })],
  })
}

const ALIGNMENTS = { center: 'CENTER', both: 'BOTH' } as const

/** The rule under a name: an empty line with a border above, as wide as asked for. */
export function ruleLine(room: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((room - width) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 2 * POINT, after: 0, line: 4 * POINT, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    children: [new TextRun({ text: '', size: 4 })],
  })
}
