import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { DocumentRefusedError } from '../document-file.ts'
import type { ReadLimits } from '../read-limits.ts'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/**
 * Parses HTML into a tree as a browser would, and does nothing else a browser would: no script
 * runs, nothing is fetched. Answers the head and the body.
 *
 * @throws DocumentRefusedError `document-damaged` for trees deeper or larger than the limits
 */
export function parseHtml(text: string, limits: ReadLimits): readonly HtmlNode[] {
  const depths = new WeakMap<object, number>()
  let nodes = 0
  const measure = (parent: object, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    depths.set(child, depth)
    nodes += 1
    if (depth > limits.depthMax || nodes > limits.elementsMax) {
      throw new DocumentRefusedError('document-damaged')
    }
  }
  const document = parse(text, {
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild: (parent, child) => {
        measure(parent, child)
        defaultTreeAdapter.appendChild(parent, child)
      },
      insertBefore: (parent, child, reference) => {
        measure(parent, child)
        defaultTreeAdapter.insertBefore(parent, child, reference)
      },
    },
  })
  const root = document.childNodes.find((node) => isHtmlElement(node, 'html'))
  if (root === undefined || !isHtmlElement(root)) return []
  return root.childNodes.filter((node) => isHtmlElement(node))
}

export function isHtmlElement(node: HtmlNode, name?: string): node is HtmlElement {
  return 'tagName' in node && (name === undefined || node.tagName === name)
}

export function isHtmlText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function findAttribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}
