import { formatListNumber, type ListNumberFormat } from '../list-marker.ts'
import { findAttribute, isHtmlElement, type HtmlElement, type HtmlNode } from './parse-html.ts'

/** Counts list items in document order, as a browser does when it draws their markers. */
export interface HtmlListCounter {
  readonly next: (item: HtmlElement) => string | null
}

const FORMATS: Readonly<Record<string, ListNumberFormat>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

export function createHtmlListCounter(): HtmlListCounter {
  const counts = new Map<object, number>()
  return {
    next: (item) => {
      const list = listOf(item)
      if (list === null || hasOwnMarker(list) || hasOwnMarker(item)) return null
      if (list.tagName !== 'ol') return '-'

      const said = integerOf(findAttribute(item, 'value'))
      const previous = counts.get(list) ?? (integerOf(findAttribute(list, 'start')) ?? 1) - 1
      const number = said ?? previous + 1
      counts.set(list, number)
      const type = findAttribute(item, 'type') ?? findAttribute(list, 'type') ?? '1'
      return `${formatListNumber(number, FORMATS[type] ?? 'decimal')}.`
    },
  }
}

function listOf(item: HtmlElement): HtmlElement | null {
  const parent = item.parentNode as HtmlNode | null
  return parent !== null && isHtmlElement(parent) ? parent : null
}

function hasOwnMarker(element: HtmlElement): boolean {
  return /list-style(-type)?\s*:\s*none/iu.test(findAttribute(element, 'style') ?? '')
}

function integerOf(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,6}\s*$/u.test(text) ? Number(text) : null
}
