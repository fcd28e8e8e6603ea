import type { XmlElement } from '../xml/parse-xml.ts'
import { listChildren } from '../xml/xml-element.ts'
import type { DocxContext } from './docx-context.ts'

/** No document refers so often to headers and footers that differ. */
const REFERENCES_MAX = 2_000
/** No document has so many headers and footers; what is beyond stays packed. */
const PARTS_MAX = 200

/** Remembers the headers and footers of a section: stamps can stand there. */
export function recordMargins(section: XmlElement, context: DocxContext): void {
  const isFirst = context.headerIds.size === 0
  for (const reference of listChildren(section)) {
    const isHeader = reference.name === 'w:headerReference'
    const id = reference.attributes.get('r:id')
    if (id === undefined || !(isHeader || reference.name === 'w:footerReference')) continue
    if (context.marginIds.size >= REFERENCES_MAX) return
    context.marginIds.add(id)
    const isEven = reference.attributes.get('w:type') === 'even'
    if (isHeader && isFirst && !isEven) context.headerIds.add(id)
  }
}

/** The headers of the first section and the other margins, each part once however often named. */
export function findMarginParts(
  { headerIds, marginIds }: DocxContext,
  findMargin: (relationshipId: string) => XmlElement | null,
): { readonly headers: readonly XmlElement[]; readonly others: readonly XmlElement[] } {
  const known = new Set<XmlElement>()
  const gather = (ids: ReadonlySet<string>) => {
    const parts: XmlElement[] = []
    for (const id of ids) {
      if (known.size >= PARTS_MAX) break
      const part = findMargin(id)
      if (part === null || known.has(part)) continue
      known.add(part)
      parts.push(part)
    }
    return parts
  }
  return { headers: gather(headerIds), others: gather(marginIds) }
}
