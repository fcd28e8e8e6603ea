/** Text at a place, in points from the left and from the top of an A4 page. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  /** Turned by so many degrees against the clock, as a stamp or a watermark is. */
  readonly turned?: number
  /** Not drawn, as the words are that recognition lays under the picture of a page. */
  readonly invisible?: boolean
}

export interface PdfFilePage {
  readonly texts?: readonly PdfText[]
  /** Straight lines: x and y of one end, x and y of the other. */
  readonly lines?: readonly (readonly [number, number, number, number])[]
  /** A page lying on its side, as annexes do: it is stored upright and turned when shown. */
  readonly rotate?: 90
  /** A page that is wider than high. */
  readonly landscape?: boolean
}

const WIDTH = 595
const HEIGHT = 842
/** Every letter of the test font is half as wide as it is high. */
export const PDF_LETTER_WIDTH = 0.5

/**
 * A PDF file with a real text layer, written by hand. Letters are two-byte codes of a font that
 * maps each code to the same Unicode character, so any Vietnamese text can be written.
 */
export function makePdf(pages: readonly PdfFilePage[], extra = '', catalogExtra = ''): Uint8Array {
  const objects: string[] = []
  const add = (object: string) => objects.push(object)
  add(`<</Type/Catalog/Pages 2 0 R${catalogExtra}>>`)
  add(
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ')}]>>`,
  )
  add(font('TestSerif', 4))
  add(descendant('TestSerif', 8))
  add(font('TestSerif-Bold', 6))
  add(descendant('TestSerif-Bold', 9))
  add(stream(TO_UNICODE))
  add(descriptor('TestSerif'))
  add(descriptor('TestSerif-Bold'))
  for (const [index, page] of pages.entries()) {
    const rotate = page.rotate === undefined ? '' : `/Rotate ${page.rotate}`
    const [width, height] = page.landscape === true ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT]
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${rotate}` +
        `/Resources<</Font<</F1 3 0 R/F2 5 0 R>>>>/Contents ${11 + index * 2} 0 R>>`,
    )
    add(stream(contentOf(page)))
  }
  return assemble(objects, extra)
}

function font(name: string, descendantId: number): string {
  return (
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
    `/DescendantFonts[${descendantId} 0 R]/ToUnicode 7 0 R>>`
  )
}

function descendant(name: string, descriptorId: number): string {
  return (
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/FontDescriptor ${descriptorId} 0 R` +
    `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${PDF_LETTER_WIDTH * 1000}>>`
  )
}

function descriptor(name: string): string {
  return (
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0` +
    '/Ascent 800/Descent -200/CapHeight 700/StemV 80>>'
  )
}

const TO_UNICODE = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
  '/CMapName /Test def /CMapType 2 def',
  '1 begincodespacerange <0000> <FFFF> endcodespacerange',
  '2 beginbfrange <0020> <0FFF> <0020> <1E00> <20FF> <1E00> endbfrange',
  'endcmap end end',
].join('\n')

function contentOf({ texts = [], lines = [], rotate, landscape }: PdfFilePage): string {
  const top = landscape === true ? WIDTH : HEIGHT
  const drawnTexts = texts.map(({ text, x, y, size = 14, bold = false, turned = 0, invisible }) => {
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
    const upright = `${cos} ${sin} ${-sin} ${cos} ${x} ${top - y}`
    const place = rotate === 90 ? `0 1 -1 0 ${y} ${x}` : upright
    return `BT ${invisible === true ? 3 : 0} Tr /F${bold ? 2 : 1} ${size} Tf ${place} Tm <${hex(text)}> Tj ET`
  })
  const drawnLines = lines.map(([x1, y1, x2, y2]) => `${x1} ${top - y1} m ${x2} ${top - y2} l S`)
  return [...drawnLines, ...drawnTexts].join('\n')
}

function hex(text: string): string {
  return text
    .normalize('NFC')
    .split('')
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0'))
    .join('')
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`
}

function assemble(objects: readonly string[], extra: string): Uint8Array {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  text +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}` +
    `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${extra}>>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
