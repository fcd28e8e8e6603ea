import type { Paragraph, Table } from 'docx'
import { capitals, cleanLine } from './clean-line.ts'
import { BLANK, longDate } from './date-words.ts'
import type { OfficialFrame } from './official-document.ts'
import { SIZE, UPRIGHT_WIDTH } from './page-layout.ts'
import { sideBySide } from './side-by-side.ts'
import { ruleLine, textLine } from './text-line.ts'

const LEFT = Math.round(UPRIGHT_WIDTH * 0.42)
const RIGHT = UPRIGHT_WIDTH - LEFT
const ISSUER_RULE = 1300
const MOTTO_RULE = 3900
const PARTY_RULE = 4300

/**
 * The letterhead: issuer and number on the left, nation and motto, or the Party, on the right, and
 * place and date below. `subject` is "V/v …" of a letter. (Decree 30/2020/NĐ-CP, Appendix I;
 * guideline 36-HD/VPTW)
 */
export function letterhead(frame: OfficialFrame, subject: string | null): Table {
  const numbered = [numberLine(frame)]
  if (subject !== null) {
    numbered.push(textLine(`V/v ${subject}`, { size: SIZE.table, align: 'center' }))
  }
  const right = frame.world === 'party' ? partyLines() : stateLines()
  const place = cleanLine(frame.place ?? '') || BLANK
  const placed = textLine(`${place}, ${longDate(frame.issuedOn)}`, {
    size: SIZE.letterhead,
    italics: true,
    align: 'center',
  })
  const rows = [
    [issuerLines(frame), right],
    [numbered, [placed]],
  ] as const
  return sideBySide(rows, [LEFT, RIGHT])
}

function issuerLines({ world, parentBody, issuer }: OfficialFrame): Paragraph[] {
  const parent = parentBody === null ? [] : [capitals(parentBody)]
  const size = SIZE.letterhead
  return [
    ...parent.map((name) => textLine(name, { size, align: 'center' })),
    textLine(capitals(issuer), { size, align: 'center', bold: true }),
    world === 'party' ? textLine('*', { size, align: 'center' }) : ruleLine(LEFT, ISSUER_RULE),
  ]
}

// Party numbers stand without a colon.
function numberLine({ world, number }: OfficialFrame): Paragraph {
  const label = world === 'party' ? 'Số' : 'Số:'
  const written = number === null ? BLANK : cleanLine(number)
  return textLine(`${label} ${written}`, { size: SIZE.letterhead, align: 'center' })
}

function stateLines(): Paragraph[] {
  const form = { align: 'center', bold: true } as const
  return [
    textLine('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...form, size: 24 }),
    textLine('Độc lập - Tự do - Hạnh phúc', { ...form, size: SIZE.letterhead }),
    ruleLine(RIGHT, MOTTO_RULE),
  ]
}

function partyLines(): Paragraph[] {
  return [
    textLine('ĐẢNG CỘNG SẢN VIỆT NAM', { size: SIZE.world, bold: true, align: 'center' }),
    ruleLine(RIGHT, PARTY_RULE),
  ]
}
