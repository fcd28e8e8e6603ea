import type { XmlElement } from './parse-xml.ts'

/** The first child element of that name, or null. */
export function findChild(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === name) return child
  }
  return null
}

/** Child elements in order; only those of that name when one is given. */
export function listChildren(element: XmlElement | null, name?: string): readonly XmlElement[] {
  if (element === null) return []
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The `w:val` of a child, as WordprocessingML writes most properties; null without that child. */
export function findValue(element: XmlElement | null, name: string): string | null {
  return findChild(element, name)?.attributes.get('w:val') ?? null
}

/** A property that is on by being there, and off with the value "0", "false" or "off". */
export function findToggle(element: XmlElement | null, name: string): boolean | null {
  const child = findChild(element, name)
  if (child === null) return null
  return !['0', 'false', 'off', 'none'].includes(child.attributes.get('w:val') ?? 'true')
}

export function findInteger(element: XmlElement | null, name: string): number | null {
  const value = findValue(element, name)
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null
}

/** The text of an element and of everything in it. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}
