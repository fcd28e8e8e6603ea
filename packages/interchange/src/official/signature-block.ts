import type { Paragraph, Table } from 'docx'
import { capitals, cleanLine } from './clean-line.ts'
import type { OfficialFrame } from './official-document.ts'
import { SIZE, UPRIGHT_WIDTH } from './page-layout.ts'
import { sideBySide } from './side-by-side.ts'
import { textLine } from './text-line.ts'

const LEFT = Math.round(UPRIGHT_WIDTH * 0.48)

/** "Nơi nhận" on the left, whoever signs on the right, with room for the signature between. */
export function signatureBlock(frame: OfficialFrame): Table {
  return sideBySide([[recipientLines(frame), signerLines(frame)]], [LEFT, UPRIGHT_WIDTH - LEFT])
}

function recipientLines({ recipients }: OfficialFrame): Paragraph[] {
  const names = recipients
    .map((name) => cleanLine(name).replace(/^[-–+•*\s]+|[.;,\s]+$/gu, ''))
    .filter((name) => name !== '')
  const listed = names.length === 0 ? ['Lưu: VT'] : names
  return [
    textLine('Nơi nhận:', { size: SIZE.table, bold: true, italics: true }),
    ...listed.map((name, index) => {
      const end = index === listed.length - 1 ? '.' : ';'
      return textLine(`- ${name}${end}`, { size: SIZE.recipients })
    }),
  ]
}

/** Lines left free for the signature, in points. */
const SIGNATURE_ROOM = 64

function signerLines({ signature }: OfficialFrame): Paragraph[] {
  const { prefixes, title, name } = signature
  const form = { size: SIZE.body, bold: true, align: 'center' } as const
  const offices = title === null ? prefixes : [...prefixes, title]
  return [
    ...offices.map((words) => textLine(capitals(words), form)),
    textLine(name === null ? '' : cleanLine(name), { ...form, above: SIGNATURE_ROOM }),
  ]
}
