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
 * About how wide a text runs, in pixels. No font can be measured here, so each letter counts as
 * it does in Be Vietnam Pro.
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
    lines.push(shorten(line, at))
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
  let room = width - fontSize * emsOf('…')
  const end = letters.findIndex((letter) => {
    room -= emsOf(letter) * fontSize
    return room < 0
  })
  return `${letters.slice(0, Math.max(end, 0)).join('').trimEnd()}…`
}

function emsOf(letter: string): number {
  const [base = ''] = letter.normalize('NFD')
  return EMS_BY_LETTER.get(base) ?? OTHER_EMS
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

/** Widths of Be Vietnam Pro at weight 500, in ems; marks above and below a letter add nothing. */
const LETTERS_BY_EMS: readonly (readonly [number, string])[] = [
  [0.24, ' '],
  [0.3, "iIlj!.:'|"],
  [0.33, ',;'],
  [0.44, '"1frt()[]'],
  [0.52, 'zsJ/'],
  [0.59, 'kxnuvyh?7'],
  [0.62, 'ec-'],
  [0.66, 'agobdpqEFLSPT235'],
  [0.69, 'đBRKYZ04689–'],
  [0.74, 'HVUXDN'],
  [0.79, 'AC&GĐ'],
  [0.84, 'QO…'],
  [0.89, 'wmM%'],
  [1.04, 'W'],
]
const EMS_BY_LETTER = new Map(
  LETTERS_BY_EMS.flatMap(([ems, letters]) => Array.from(letters, (letter) => [letter, ems])),
)
const OTHER_EMS = 0.8
