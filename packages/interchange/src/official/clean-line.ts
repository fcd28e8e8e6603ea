import { normalizeLine } from '@roviec/directive'

/** XML has no place for these, and a file that holds one does not open. */
const NOT_IN_XML = /[\p{Cs}\ufffe\uffff]/gu

/** Text as one line of a document: spaces folded, and nothing in it that a file cannot carry. */
export function cleanLine(text: string): string {
  return normalizeLine(text.replace(NOT_IN_XML, ' '))
}

/** The same in capitals, as letterheads and kinds are set. */
export function capitals(text: string): string {
  return cleanLine(text).toLocaleUpperCase('vi')
}
