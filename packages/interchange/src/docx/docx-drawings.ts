import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, listChildren, textOf } from '../xml/xml-element.ts'

/** Word writes drawings twice, for new and for old readers; one of the two is enough. */
export function preferredContent(element: XmlElement): XmlElement | null {
  return findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback')
}

/**
 * Collects what is written in a drawing: text boxes, and as marks the words of WordArt, those in
 * shapes without a text box, and what a picture is said to show.
 */
export function collectDrawn(element: XmlElement, boxes: XmlElement[], marks: string[]): void {
  if (element.name === 'w:txbxContent') {
    boxes.push(element)
    return
  }
  const words = wordsOf(element)?.trim() ?? ''
  if (words !== '') marks.push(words)
  const inside = element.name === 'mc:AlternateContent' ? preferredContent(element) : element
  for (const child of listChildren(inside)) collectDrawn(child, boxes, marks)
}

function wordsOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'v:textpath':
      return element.attributes.get('string')
    case 'wp:docPr':
      return element.attributes.get('descr')
    case 'a:p':
      return textOf(element)
    default:
      return undefined
  }
}
