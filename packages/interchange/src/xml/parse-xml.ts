import { SaxesParser, type SaxesTagNS } from 'saxes'
import { DocumentRefusedError } from '../document-file.ts'
import type { ReadLimits } from '../read-limits.ts'

/** An element of an office file. Names carry the prefixes of `PREFIXES`, whatever the file uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

export interface ParseXmlOptions {
  readonly limits: ReadLimits
  /**
   * Called with each child of an element of this name as soon as it is complete; the child is then
   * left out of the tree, so that a long document is never in memory as a whole.
   */
  readonly take?: {
    readonly from: string
    readonly child: (element: XmlElement) => void
  }
}

/**
 * Parses one XML part of an office file.
 *
 * Document type declarations are refused, and with them entities of any kind: office files have
 * none.
 *
 * @throws DocumentRefusedError `document-damaged`
 */
export function parseXml(bytes: Uint8Array, options: ParseXmlOptions): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: MutableElement[] = []
  let root: XmlElement | null = null
  const nameOf = createNames()
  let elements = 0

  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', (tag) => {
    elements += 1
    if (open.length >= options.limits.depthMax || elements > options.limits.elementsMax) refuse()
    open.push({ name: nameOf(tag), attributes: attributesOf(tag, nameOf), children: [] })
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => {
    const element = open.pop()
    if (element === undefined) return
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else if (parent.name === options.take?.from) options.take.child(element)
    else parent.children.push(element)
  })

  writeSlices(parser, bytes)
  return root ?? refuse()
}

interface MutableElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

function refuse(cause?: unknown): never {
  throw new DocumentRefusedError('document-damaged', {}, cause)
}

const SLICE_BYTES = 256 * 1024

function writeSlices(parser: SaxesParser<{ xmlns: true; position: false }>, bytes: Uint8Array) {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  try {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      parser.write(decoder.decode(bytes.subarray(start, start + SLICE_BYTES), { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (cause) {
    if (cause instanceof DocumentRefusedError) throw cause
    refuse(cause)
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Both spellings of each namespace: the one Word writes, and that of ISO/IEC 29500 Strict. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
}

interface QualifiedName {
  readonly uri: string
  readonly local: string
}

/** Names are put together once: a document has few of them, and each a hundred times a page. */
function createNames(): (name: QualifiedName) => string {
  const known = new Map<string, Map<string, string>>()
  return ({ uri, local }) => {
    const names = known.get(uri) ?? new Map<string, string>()
    if (names.size === 0) known.set(uri, names)
    const name = names.get(local) ?? qualifiedName({ uri, local })
    names.set(local, name)
    return name
  }
}

function qualifiedName({ uri, local }: QualifiedName): string {
  const prefix = uri === '' ? '' : (PREFIXES[uri] ?? 'other')
  return prefix === '' ? local : `${prefix}:${local}`
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

function attributesOf(
  tag: SaxesTagNS,
  nameOf: (name: QualifiedName) => string,
): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null
  for (const attribute of Object.values(tag.attributes)) {
    // Word marks on every paragraph and run in which of its editing sessions it was made.
    if (attribute.local.startsWith('rsid')) continue
    attributes ??= new Map()
    attributes.set(nameOf(attribute), attribute.value)
  }
  return attributes ?? NO_ATTRIBUTES
}
