import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findValue, listChildren, textOf } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'
import { mergeRunFormat, readRunFormat, type RunFormat } from './docx-styles.ts'

/**
 * What stands in a paragraph: its text, with line feeds for line breaks, and what floats beside.
 */
export interface DocxRuns {
  readonly pieces: readonly RunPiece[]
  /**
   * Contents of text boxes (`w:txbxContent`): stamps and letterheads are sometimes drawn in them.
   */
  readonly textBoxes: readonly XmlElement[]
}

export interface RunPiece {
  readonly text: string
  readonly bold: boolean
}

interface Reading {
  readonly context: DocxContext
  readonly paragraphFormat: RunFormat
  readonly pieces: RunPiece[]
  readonly textBoxes: XmlElement[]
}

/**
 * Reads the runs of a paragraph: insertions of tracked changes count, deletions do not; hidden
 * text and field codes are left out, field results stay.
 */
export function readRuns(
  paragraph: XmlElement,
  paragraphFormat: RunFormat,
  context: DocxContext,
): DocxRuns {
  const reading: Reading = { context, paragraphFormat, pieces: [], textBoxes: [] }
  readInlineChildren(paragraph, reading)
  return { pieces: reading.pieces, textBoxes: reading.textBoxes }
}

function readInlineChildren(parent: XmlElement | null, reading: Reading): void {
  for (const child of listChildren(parent)) readInline(child, reading)
}

function readInline(element: XmlElement, reading: Reading): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, reading)
      break
    case 'w:ins':
    case 'w:moveTo':
      reading.context.tracked.insertions += 1
      readInlineChildren(element, reading)
      break
    case 'w:del':
    case 'w:moveFrom':
      reading.context.tracked.deletions += 1
      break
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:fldSimple':
    case 'w:sdt':
    case 'w:sdtContent':
    case 'w:dir':
    case 'w:bdo':
      readInlineChildren(element, reading)
      break
    case 'mc:AlternateContent':
      readInlineChildren(preferredContent(element), reading)
      break
    case 'm:oMath':
    case 'm:oMathPara':
      reading.pieces.push({ text: textOf(element), bold: false })
      break
    default:
      break
  }
}

/** Word writes drawings twice, for new and for old readers; one of the two is enough. */
function preferredContent(element: XmlElement): XmlElement | null {
  return findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback')
}

function readRun(run: XmlElement, reading: Reading): void {
  const properties = findChild(run, 'w:rPr')
  const characterStyle = findValue(properties, 'w:rStyle')
  const styled =
    characterStyle === null
      ? reading.paragraphFormat
      : mergeRunFormat(reading.context.styles.run(characterStyle), reading.paragraphFormat)
  const format = mergeRunFormat(readRunFormat(properties), styled)
  if (format.hidden === true) return

  const text = listChildren(run)
    .map((child) => readRunChild(child, reading))
    .join('')
  if (text === '') return
  reading.pieces.push({
    text: format.caps === true ? text.toLocaleUpperCase('vi') : text,
    bold: format.bold === true,
  })
}

function readRunChild(element: XmlElement, reading: Reading): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'mc:AlternateContent':
      return listChildren(preferredContent(element))
        .map((child) => readRunChild(child, reading))
        .join('')
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      collectTextBoxes(element, reading)
      return ''
    default:
      return ''
  }
}

/** Text boxes, and beside them the words of WordArt, which are an attribute. */
function collectTextBoxes(element: XmlElement, reading: Reading): void {
  if (element.name === 'w:txbxContent') {
    reading.textBoxes.push(element)
    return
  }
  const words = element.name === 'v:textpath' ? element.attributes.get('string') : undefined
  if (words !== undefined) reading.context.marks.push(words)
  const inside = element.name === 'mc:AlternateContent' ? preferredContent(element) : element
  for (const child of listChildren(inside)) collectTextBoxes(child, reading)
}
