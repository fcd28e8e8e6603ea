import { foldText } from '../fold-text.ts'
import { findAttribute, isHtmlElement, isHtmlText, type HtmlNode } from './parse-html.ts'

/** Elements whose words a page shows, though they are no part of what is read. */
const SHOWN_APART = new Set(
  'title svg nav caption button header footer figcaption legend object canvas map dialog'.split(
    ' ',
  ),
)
const NEVER_SHOWN = new Set('script style template noscript iframe'.split(' '))
const NAMING_ATTRIBUTES = ['alt', 'title', 'aria-label']
const MARK_LENGTH_MAX = 200
const MARKS_MAX = 1000

/**
 * Short texts of a page outside its paragraphs and tables, each once: its title, the words of
 * drawings, captions, menus and buttons, and what pictures are said to show. A stamp of secrecy may
 * be among them.
 */
export function listHtmlMarks(nodes: readonly HtmlNode[]): readonly string[] {
  const marks = new Set<string>()
  for (const node of nodes) collect(node, false, marks)
  return [...marks].slice(0, MARKS_MAX)
}

function collect(node: HtmlNode, isApart: boolean, marks: Set<string>): void {
  if (isHtmlText(node)) {
    if (isApart) addMark(node.value, marks)
    return
  }
  if (!isHtmlElement(node) || NEVER_SHOWN.has(node.tagName)) return
  for (const name of NAMING_ATTRIBUTES) addMark(findAttribute(node, name) ?? '', marks)
  const isInside = isApart || SHOWN_APART.has(node.tagName)
  if (isInside) addMark(textOf(node), marks)
  for (const child of node.childNodes) collect(child, isInside, marks)
}

function addMark(text: string, marks: Set<string>): void {
  if (text.length > MARK_LENGTH_MAX * 4) return
  const folded = foldText(text)
  if (folded !== '' && folded.length <= MARK_LENGTH_MAX) marks.add(folded)
}

/** The words of an element that holds few others: a stamp may be set letter by letter. */
function textOf(node: HtmlNode): string {
  if (isHtmlText(node)) return node.value
  if (!isHtmlElement(node) || node.childNodes.length > 40) return ''
  return node.childNodes
    .map((child) => (isHtmlText(child) ? child.value : firstTextOf(child)))
    .join('')
}

function firstTextOf(node: HtmlNode): string {
  if (!isHtmlElement(node)) return ''
  const [only] = node.childNodes
  return only !== undefined && isHtmlText(only) ? only.value : ''
}
