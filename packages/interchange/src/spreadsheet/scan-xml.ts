import { SaxesParser } from 'saxes'
import { DocumentRefusedError } from '../document-file.ts'

/** What a walk over an XML part tells, element by element; prefixes are left out of names. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const DEPTH_MAX = 60

/**
 * Walks over an XML part that comes in slices, and keeps nothing of it. Document type declarations
 * are refused, and with them entities of any kind.
 *
 * @throws DocumentRefusedError `document-damaged`
 */
export function scanXml(
  eachSlice: (take: (slice: Uint8Array) => void) => boolean,
  visitor: XmlVisitor,
): boolean {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > DEPTH_MAX) refuse()
    visitor.open(localName(name), attributes)
  })
  if (visitor.text !== undefined) {
    parser.on('text', visitor.text)
    parser.on('cdata', visitor.text)
  }
  parser.on('closetag', ({ name }) => {
    depth -= 1
    visitor.close?.(localName(name))
  })

  const decoder = new TextDecoder('utf-8', { fatal: true })
  const found = eachSlice((slice) => parser.write(decode(decoder, slice)))
  if (found) parser.write(decode(decoder)).close()
  return found
}

/** Workbooks are UTF-8 in practice; anything else does not decode and is refused. */
function decode(decoder: TextDecoder, slice?: Uint8Array): string {
  try {
    return slice === undefined ? decoder.decode() : decoder.decode(slice, { stream: true })
  } catch (cause) {
    throw new DocumentRefusedError('document-damaged', {}, cause)
  }
}

function localName(name: string): string {
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name
}

function refuse(cause?: unknown): never {
  throw new DocumentRefusedError('document-damaged', {}, cause)
}
