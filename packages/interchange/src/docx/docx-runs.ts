import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findValue, listChildren, textOf } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'
import { collectDrawn, preferredContent } from './docx-drawings.ts'
import { followField, isInContents, isShown, recordFieldCode } from './docx-fields.ts'
import { encodingOf, readFontText } from './docx-font-text.ts'
import { breakPage, breakRenderedPage, writeAt } from './docx-places.ts'
import type { RunPiece } from './docx-run-piece.ts'
import { mergeRunFormat, readRunFormat, type RunFormat } from './docx-styles.ts'
import { readSymbol } from './docx-symbols.ts'

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

interface RawPiece extends RunPiece {
  readonly font: string | null
}

interface Reading {
  readonly context: DocxContext
  readonly paragraphFormat: RunFormat
  readonly pieces: RawPiece[]
  readonly textBoxes: XmlElement[]
  /** The run goes on with the mark of its note, which is no word of the text. */
  isNoteMark: boolean
}

/**
 * Reads the runs of a paragraph: insertions of tracked changes count, deletions do not; hidden
 * text, field codes and the marks of notes are left out, field results stay.
 */
export function readRuns(
  paragraph: XmlElement,
  paragraphFormat: RunFormat,
  context: DocxContext,
): DocxRuns {
  const reading: Reading = {
    context,
    paragraphFormat,
    pieces: [],
    textBoxes: [],
    isNoteMark: false,
  }
  readInlineChildren(paragraph, reading)
  const pieces = joinEncoded(reading.pieces).map(({ font, text, ...piece }) => ({
    ...piece,
    text: readFontText(text, font, context.fontEvidence),
  }))
  return { pieces, textBoxes: reading.textBoxes }
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
    case 'w:sdt':
      if (!isPlaceholder(element)) readInlineChildren(element, reading)
      break
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:fldSimple':
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
      pushText(textOf(element), PLAIN, reading)
      break
    case 'w:subDoc':
      reading.context.unread.parts += 1
      break
    default:
      break
  }
}

/** A content control that nobody has filled in shows advice on what to type. */
export function isPlaceholder(control: XmlElement): boolean {
  return findChild(findChild(control, 'w:sdtPr'), 'w:showingPlcHdr') !== null
}

const PLAIN: RunFormat = { bold: null, caps: null, hidden: null, raised: null, font: null }

function readRun(run: XmlElement, reading: Reading): void {
  const properties = findChild(run, 'w:rPr')
  const characterStyle = findValue(properties, 'w:rStyle')
  const styled =
    characterStyle === null
      ? reading.paragraphFormat
      : mergeRunFormat(reading.context.styles.run(characterStyle), reading.paragraphFormat)
  const format = mergeRunFormat(readRunFormat(properties), styled)

  reading.isNoteMark = false
  readRunChildren(run, format, reading)
}

function readRunChildren(parent: XmlElement | null, format: RunFormat, reading: Reading): void {
  for (const child of listChildren(parent)) readRunChild(child, format, reading)
}

function readRunChild(element: XmlElement, format: RunFormat, reading: Reading): void {
  const { context } = reading
  switch (element.name) {
    case 'w:br':
      if (element.attributes.get('w:type') === 'page') breakPage(context.place)
      pushText('\n', format, reading)
      break
    case 'w:lastRenderedPageBreak':
      breakRenderedPage(context.place)
      break
    case 'w:fldChar':
      followField(element, context.fields)
      break
    case 'w:instrText':
      recordFieldCode(element, context.fields)
      break
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      recordNote(element, reading)
      break
    case 'mc:AlternateContent':
      readRunChildren(preferredContent(element), format, reading)
      break
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      collectDrawn(element, reading.textBoxes, context.marks)
      break
    default:
      pushText(readSign(element), format, reading)
  }
}

function readSign(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym': {
      const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16)
      return Number.isNaN(code) ? '' : readSymbol(element.attributes.get('w:font') ?? '', code)
    }
    default:
      return ''
  }
}

function pushText(text: string, format: RunFormat, reading: Reading): void {
  const { context } = reading
  if (text === '' || format.hidden === true || reading.isNoteMark || !isShown(context.fields))
    return
  const cased = format.caps === true ? text.toLocaleUpperCase('vi') : text
  reading.pieces.push({
    text: format.raised === true && /^\d{1,3}$/u.test(cased) ? raiseFigures(cased) : cased,
    bold: format.bold === true,
    font: format.font,
    place: context.place === null ? null : writeAt(context.place, text),
    isContents: isInContents(context.fields),
  })
}

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

/** Raised figures stay apart from the figures before them: "2026¹" is no number of five digits. */
function raiseFigures(figures: string): string {
  return figures.replaceAll(/\d/gu, (figure) => RAISED[Number(figure)] ?? figure)
}

function recordNote(reference: XmlElement, reading: Reading): void {
  const { context } = reading
  const id = reference.attributes.get('w:id')
  if (id === undefined) return
  const kind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
  const { place } = context
  const at = place === null ? null : { page: place.page, paragraph: place.paragraph }
  context.notes.push({ kind, id, place: at })
  const isCustom = reference.attributes.get('w:customMarkFollows') ?? '0'
  reading.isNoteMark = ['1', 'true', 'on'].includes(isCustom)
}

/** VNI writes a letter with two signs, and a run may end between them. */
function joinEncoded(pieces: readonly RawPiece[]): readonly RawPiece[] {
  const joined: RawPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const isSame =
      last !== undefined &&
      encodingOf(piece.font) !== null &&
      piece.font === last.font &&
      piece.bold === last.bold &&
      !last.text.endsWith('\n') &&
      piece.place?.page === last.place?.page
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}
