/**
 * How far each letter of an OpenType font moves the pen, in ems, by its code point: from the tables
 * cmap (format 4), hmtx, hhea and head. Letters that pull together are not counted.
 */
export function readFontWidths(bytes: Uint8Array): (codePoint: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = findTables(view)
  const unitsPerEm = view.getUint16((table.get('head') ?? 0) + 18)
  const metrics = view.getUint16((table.get('hhea') ?? 0) + 34)
  const hmtx = table.get('hmtx') ?? 0
  const glyphs = readGlyphs(view, table.get('cmap') ?? 0)
  return (codePoint) => {
    const glyph = Math.min(glyphs.get(codePoint) ?? 0, metrics - 1)
    return view.getUint16(hmtx + 4 * glyph) / unitsPerEm
  }
}

function findTables(view: DataView): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + 16 * index
      const letters = [0, 1, 2, 3].map((at) => view.getUint8(entry + at))
      return [String.fromCharCode(...letters), view.getUint32(entry + 8)] as const
    }),
  )
}

/** Glyphs by code point, from the first subtable of format 4. */
function readGlyphs(view: DataView, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  const starts = Array.from(
    { length: view.getUint16(cmap + 2) },
    (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index),
  )
  const at = starts.find((start) => view.getUint16(start) === 4)
  if (at === undefined) return glyphs
  const twice = view.getUint16(at + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const last = view.getUint16(at + 14 + segment)
    const first = view.getUint16(at + 16 + twice + segment)
    const delta = view.getUint16(at + 16 + 2 * twice + segment)
    const rangeAt = at + 16 + 3 * twice + segment
    const offset = view.getUint16(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = offset === 0 ? code : view.getUint16(rangeAt + offset + 2 * (code - first))
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff)
    }
  }
  return glyphs
}
