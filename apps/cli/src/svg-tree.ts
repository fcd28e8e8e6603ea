import { SaxesParser } from 'saxes'

/** An element of a picture, with its children in their order; text stands among them. */
export interface SvgNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (SvgNode | string)[]
}

/** Reads a picture that was drawn here. */
export function readSvg(svg: string): SvgNode {
  const root: OpenNode = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', ({ name, attributes }) => {
    const node: OpenNode = { name, attributes, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  const [first] = root.children
  if (first === undefined || typeof first === 'string') throw new TypeError('no picture')
  return first
}

interface OpenNode extends SvgNode {
  readonly children: (SvgNode | string)[]
}

/** Writes a picture that was read. */
export function writeSvg({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : writeSvg(child),
  )
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`
}

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
