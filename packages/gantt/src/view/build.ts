/** Attributes and text of a new element; `false` and `null` leave an attribute out. */
type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** Makes an element. Nothing here ever parses HTML, so no text can become markup. */
export function build(
  document: Document,
  className: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLDivElement {
  const element = document.createElement('div')
  element.className = `rv-gantt-${className}`
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value)
  element.append(...children)
  return element
}

/** Writes an attribute only where it changes: every write costs a style check. */
export function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | null,
): void {
  if (value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name)
    return
  }
  const text = String(value)
  if (element.getAttribute(name) !== text) element.setAttribute(name, text)
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

const SVG = 'http://www.w3.org/2000/svg'

export function buildSvg(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}
