import type { Paragraph } from 'docx'
import { capitals, cleanLine } from './clean-line.ts'
import { kindName, titleBelowKind } from './kind-names.ts'
import type { OfficialDocument, OfficialSection } from './official-document.ts'
import { SIZE, UPRIGHT_WIDTH } from './page-layout.ts'
import { romanNumber } from './roman-number.ts'
import { ruleLine, textLine } from './text-line.ts'

const BODY = { size: SIZE.body, align: 'both', isIndented: true, below: 6 } as const
const CENTERED = { size: SIZE.body, align: 'center', bold: true } as const
const TITLE_RULE = 1800

/** The kind in capitals with the title and a rule below; a letter has neither. */
export function titleLines({ kind, title }: Pick<OfficialDocument, 'kind' | 'title'>): Paragraph[] {
  if (kind === 'letter') return []
  const name = kindName(kind)
  const words = titleBelowKind(kind, title)
  return [
    ...(name === null ? [] : [textLine(capitals(name), { ...CENTERED, above: 14 })]),
    ...(words === '' ? [] : [textLine(words, { ...CENTERED, above: name === null ? 14 : 0 })]),
    ruleLine(UPRIGHT_WIDTH, TITLE_RULE),
    textLine('', { size: 12 }),
  ]
}

/** The grounds in italics, the numbered parts and the closing. */
export function bodyLines(
  document: Pick<OfficialDocument, 'legalBases' | 'sections' | 'closing'>,
): Paragraph[] {
  return [
    ...document.legalBases.map((words) => textLine(cleanLine(words), { ...BODY, italics: true })),
    ...document.sections.flatMap(sectionLines),
    ...(document.closing === null ? [] : [bodyText(document.closing)]),
  ]
}

/** A paragraph of the text. */
export function bodyText(words: string): Paragraph {
  return textLine(cleanLine(words), BODY)
}

/** "I. Heading", counted from 0. */
export function sectionHeading(heading: string, index: number): Paragraph {
  const words = `${romanNumber(index + 1)}. ${cleanLine(heading)}`
  return textLine(words, { ...BODY, bold: true, above: 6, keepsWithNext: true })
}

function sectionLines(section: OfficialSection, index: number): Paragraph[] {
  return [
    sectionHeading(section.heading, index),
    ...section.paragraphs.map(bodyText),
    ...section.items.flatMap(({ text, items = [] }, place) => [
      bodyText(`${place + 1}. ${text}`),
      ...items.map((words, inner) => bodyText(`${letterOf(inner)}) ${words}`)),
    ]),
  ]
}

/** Letters of the Vietnamese alphabet that number points. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

function letterOf(index: number): string {
  return LETTERS.charAt(index % LETTERS.length)
}
