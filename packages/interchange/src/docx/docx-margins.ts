import type { XmlElement } from '../xml/parse-xml.ts'
import { listChildren } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'

/** No document has so many sections with headers of their own. */
const MARGINS_MAX = 60

/** Remembers the headers and footers of a section: stamps can stand there. */
export function recordMargins(section: XmlElement, context: DocxContext): void {
  const isFirst = context.headerIds.length === 0
  for (const reference of listChildren(section)) {
    const isHeader = reference.name === 'w:headerReference'
    const id = reference.attributes.get('r:id')
    if (id === undefined || !(isHeader || reference.name === 'w:footerReference')) continue
    if (context.marginIds.size < MARGINS_MAX) context.marginIds.add(id)
    const isEven = reference.attributes.get('w:type') === 'even'
    if (isHeader && isFirst && !isEven) context.headerIds.push(id)
  }
}
