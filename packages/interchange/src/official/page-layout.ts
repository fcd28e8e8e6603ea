import {
  AlignmentType,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx'

/** A millimetre in the unit of Word, a twentieth of a point. */
const MILLIMETRE = 1440 / 25.4
const A4 = { width: Math.round(210 * MILLIMETRE), height: Math.round(297 * MILLIMETRE) }
const MARGIN = {
  top: Math.round(20 * MILLIMETRE),
  bottom: Math.round(20 * MILLIMETRE),
  left: Math.round(30 * MILLIMETRE),
  right: Math.round(20 * MILLIMETRE),
  header: Math.round(10 * MILLIMETRE),
  footer: Math.round(10 * MILLIMETRE),
}

/** Width of the text on an upright page, and on one that lies. */
export const UPRIGHT_WIDTH = A4.width - MARGIN.left - MARGIN.right
export const LYING_WIDTH = A4.height - MARGIN.left - MARGIN.right

/** The typeface of both rules, and its sizes in half points. */
export const TYPEFACE = 'Times New Roman'
export const SIZE = { body: 28, letterhead: 26, table: 24, recipients: 22, world: 30 } as const

/**
 * A section of A4 pages, each with its number centred above the text, from its second page on.
 * (Decree 30/2020/NĐ-CP, Appendix I: margins 20–25, 20–25, 30–35, 15–20 mm)
 */
export function pages(children: ISectionOptions['children'], isLying: boolean): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.letterhead })],
  })
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          ...A4,
          orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN,
        // An annex counts its own pages.
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    children,
  }
}
