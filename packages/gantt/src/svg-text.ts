/** Text made safe inside SVG, both as content and between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '')
}

/** An element with attributes in the order given; an attribute that is null is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value ?? '')}"`,
    )
    .join('')
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`
}

/**
 * About how wide a text runs, in pixels. No font can be measured here, so the letters are sorted
 * by width as they are in Be Vietnam Pro, rounded up.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const letter of text.normalize('NFC')) ems += emsOf(letter)
  return ems * fontSize
}

/** The text in at most so many lines of a width; what does not fit ends in an ellipsis. */
export function wrapText(
  text: string,
  at: { readonly width: number; readonly fontSize: number; readonly lines: number },
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || estimateTextWidth(longer, at.fontSize) <= at.width) {
      line = longer
      continue
    }
    if (lines.length === at.lines - 1) return [...lines, shorten(longer, at)]
    lines.push(line)
    line = word
  }
  return [...lines, shorten(line, at)]
}

function shorten(
  text: string,
  { width, fontSize }: { readonly width: number; readonly fontSize: number },
): string {
  if (estimateTextWidth(text, fontSize) <= width) return text
  const letters = Array.from(text.normalize('NFC'))
  let room = width - fontSize * 0.8
  const end = letters.findIndex((letter) => {
    room -= emsOf(letter) * fontSize
    return room < 0
  })
  return `${letters.slice(0, Math.max(end, 0)).join('').trimEnd()}…`
}

function emsOf(letter: string): number {
  if (NARROW.test(letter)) return 0.3
  if (WIDE.test(letter)) return 0.88
  if (letter >= '0' && letter <= '9') return 0.62
  return letter === letter.toLowerCase() ? 0.58 : 0.7
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}

// Lone surrogates and most control characters may not stand in XML at all, not even escaped.
const NOT_XML =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const NARROW = /[iljtfrI1.,:;'"|!()[\]/ ìíỉĩị-]/
const WIDE = /[mwMWQ%@—…]/
