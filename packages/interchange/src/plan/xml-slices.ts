/**
 * A child element inside a text of XML, by places in that text. Nothing is decoded, so that what is
 * not understood can be copied as it stands.
 */
export interface XmlSlice {
  /** The name as written, with its prefix. */
  readonly name: string
  /** Where its start tag begins and its end tag ends. */
  readonly from: number
  readonly to: number
  /** Its content; empty for an element that closes itself. */
  readonly contentFrom: number
  readonly contentTo: number
}

/**
 * The elements directly inside a stretch of well-formed XML without a document type declaration,
 * in time that follows its length.
 *
 * @throws TypeError where a tag is never closed
 */
export function listXmlChildren(text: string, from = 0, to = text.length): readonly XmlSlice[] {
  const children: XmlSlice[] = []
  let depth = 0
  let open = { name: '', from: 0, contentFrom: 0 }
  for (let at = text.indexOf('<', from); at >= 0 && at < to; at = text.indexOf('<', at)) {
    const end = endOfMarkup(text, at)
    const kind = text[at + 1]
    const closesItself = text[end - 2] === '/'
    if (kind === '/') {
      depth -= 1
      if (depth === 0) children.push({ ...open, to: end, contentTo: at })
    } else if (kind !== '!' && kind !== '?') {
      if (depth === 0) open = { name: nameAt(text, at + 1), from: at, contentFrom: end }
      if (!closesItself) depth += 1
      else if (depth === 0) children.push({ ...open, to: end, contentTo: end })
    }
    at = end
  }
  return children
}

/** Behind the end of the tag, comment, CDATA section or instruction that begins at a place. */
export function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9)
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2)
  let end = at
  for (;;) {
    TAG_STOP.lastIndex = end
    const stop = TAG_STOP.exec(text)
    if (stop === null) throw new TypeError('a tag is never closed')
    if (stop[0] === '>') return stop.index + 1
    end = after(text, stop[0], stop.index + 1)
  }
}

const TAG_STOP = /["'>]/g

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at < 0) throw new TypeError(`"${mark}" is missing`)
  return at + mark.length
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at
  return NAME.exec(text)?.[0] ?? ''
}

const NAME = /[^\s/>]+/y

/** The text of a leaf: entities and character references resolved, comments left out. */
export function decodeXmlText(content: string): string {
  return content
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, index) => (index % 2 === 1 ? part : decodeEntities(part)))
    .join('')
}

function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number.parseInt(name.slice(1), 10))
    return ENTITIES[name] ?? whole
  })
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
