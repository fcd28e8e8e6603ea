import type { Block, Paragraph } from '@roviec/directive'
import { foldRawText } from '../fold-text.ts'
import type { ReadLimits } from '../read-limits.ts'
import { isHidden, PLAIN_STYLE, styleInside, type HtmlStyle } from './html-style.ts'
import { createHtmlListCounter, type HtmlListCounter } from './html-list.ts'
import { listHtmlMarks } from './html-marks.ts'
import { isLayoutTable, listCells, readHtmlTable } from './html-table.ts'
import {
  isHtmlElement,
  isHtmlText,
  parseHtml,
  type HtmlElement,
  type HtmlNode,
} from './parse-html.ts'

/**
 * Reads text and tables of an HTML page. Scripts, styles, frames, forms, pictures and whatever is
 * hidden by its own attributes are left out; nothing is executed or fetched.
 *
 * @throws DocumentRefusedError
 */
export function readHtml(text: string, limits: ReadLimits): HtmlReading {
  const nodes = parseHtml(text, limits)
  return { blocks: readHtmlNodes(nodes), marks: listHtmlMarks(nodes) }
}

export interface HtmlReading {
  readonly blocks: readonly Block[]
  /** Short texts that are left out of the blocks; a stamp may be among them. */
  readonly marks: readonly string[]
}

/** What text is being gathered into: one line at a time. */
interface Reading {
  readonly blocks: Block[]
  readonly lists: HtmlListCounter
  pieces: { readonly text: string; readonly bold: boolean }[]
  style: HtmlStyle
  marker: string | null
}

function readHtmlNodes(nodes: readonly HtmlNode[]): readonly Block[] {
  const reading: Reading = {
    blocks: [],
    lists: createHtmlListCounter(),
    pieces: [],
    style: PLAIN_STYLE,
    marker: null,
  }
  for (const node of nodes) readNode(node, PLAIN_STYLE, reading)
  endLine(reading)
  return reading.blocks
}

const IGNORED = new Set(
  (
    'script style template noscript iframe frame frameset object embed applet head title svg math ' +
    'canvas audio video picture img map nav button select datalist option input ' +
    'textarea dialog noframes'
  ).split(' '),
)
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

function readNode(node: HtmlNode, style: HtmlStyle, reading: Reading): void {
  if (isHtmlText(node)) {
    readText(node.value, style, reading)
    return
  }
  if (!isHtmlElement(node) || IGNORED.has(node.tagName) || isHidden(node)) return
  if (node.tagName === 'br') {
    endLine(reading)
    return
  }
  if (INLINE.has(node.tagName)) {
    readChildren(node, styleInside(node, style), reading)
    return
  }
  endLine(reading)
  if (node.tagName === 'table') readTable(node, style, reading)
  else readBlock(node, styleInside(node, style), reading)
  endLine(reading)
}

function readChildren(element: HtmlElement, style: HtmlStyle, reading: Reading): void {
  for (const child of element.childNodes) readNode(child, style, reading)
}

function readBlock(element: HtmlElement, style: HtmlStyle, reading: Reading): void {
  if (element.tagName === 'li') reading.marker = reading.lists.next(element)
  readChildren(element, style, reading)
  if (element.tagName === 'li') {
    endLine(reading)
    reading.marker = null
  }
}

function readText(text: string, style: HtmlStyle, reading: Reading): void {
  const [first = '', ...rest] = style.keepsLines ? text.split('\n') : [text]
  addPiece(first, style, reading)
  for (const line of rest) {
    endLine(reading)
    addPiece(line, style, reading)
  }
}

function addPiece(text: string, style: HtmlStyle, reading: Reading): void {
  const isFirst = reading.pieces.every((piece) => piece.text.trim() === '')
  if (isFirst) reading.style = style
  reading.pieces.push({
    text: style.uppercase ? text.toLocaleUpperCase('vi') : text,
    bold: style.bold,
  })
}

function endLine(reading: Reading): void {
  const pieces = reading.pieces
  reading.pieces = []
  const text = foldRawText(pieces.map((piece) => piece.text).join(''))
  if (text === '') return

  const { alignment, headingLevel } = reading.style
  const written = pieces.filter((piece) => piece.text.trim() !== '')
  reading.blocks.push({
    kind: 'paragraph',
    text,
    ...(headingLevel !== null && { headingLevel }),
    ...(alignment !== null && alignment !== 'justify' && { alignment }),
    ...(written.every(({ bold }) => bold) && { bold: true }),
    ...(reading.marker !== null && { listMarker: reading.marker }),
  } satisfies Paragraph)
  reading.marker = null
}

/** A table that only places things on the page is read as the blocks in it. */
function readTable(table: HtmlElement, style: HtmlStyle, reading: Reading): void {
  if (isLayoutTable(table)) {
    for (const cell of listCells(table)) {
      readChildren(cell, styleInside(cell, style), reading)
      endLine(reading)
    }
    return
  }
  const read = readHtmlTable(table, (cell) => readHtmlNodes(cell.childNodes))
  if (read !== null) reading.blocks.push(read)
}
