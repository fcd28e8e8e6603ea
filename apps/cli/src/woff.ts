import { unzlibSync } from 'fflate'

const WOFF = 0x774f_4646
/** `name` */
const NAME = 0x6e61_6d65
const HEADER_BYTES = 44
const ENTRY_BYTES = 20

/**
 * Unpacks a WOFF 1.0 font into the OpenType font inside it, which programs other than browsers
 * read (W3C, WOFF File Format 1.0), under another family name: parts of one alphabet that share a
 * name cannot be told apart.
 *
 * @throws TypeError where it is no such font
 */
export function unpackWoff(bytes: Uint8Array, family: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0) !== WOFF) throw new TypeError('no WOFF font')
  const tables = readTables(view, bytes).map((table) =>
    table.tag === NAME ? { ...table, data: writeNames(family) } : table,
  )
  const head = 12 + 16 * tables.length
  const length = tables.reduce((sum, { data }) => sum + padded(data.length), head)
  const font = new Uint8Array(length)
  const out = new DataView(font.buffer)
  writeHead(out, view.getUint32(4), tables.length)
  let place = head
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = 12 + 16 * index
    out.setUint32(entry, tag)
    out.setUint32(entry + 4, checksum)
    out.setUint32(entry + 8, place)
    out.setUint32(entry + 12, data.length)
    font.set(data, place)
    place += padded(data.length)
  })
  return font
}

interface FontTable {
  readonly tag: number
  readonly checksum: number
  readonly data: Uint8Array
}

function readTables(view: DataView, bytes: Uint8Array): readonly FontTable[] {
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const entry = HEADER_BYTES + ENTRY_BYTES * index
    const from = view.getUint32(entry + 4)
    const packed = bytes.subarray(from, from + view.getUint32(entry + 8))
    const length = view.getUint32(entry + 12)
    const data =
      packed.length < length ? unzlibSync(packed, { out: new Uint8Array(length) }) : packed
    return { tag: view.getUint32(entry), checksum: view.getUint32(entry + 16), data }
  })
}

function writeHead(out: DataView, flavour: number, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count))
  out.setUint32(0, flavour)
  out.setUint16(4, count)
  out.setUint16(6, power * 16)
  out.setUint16(8, Math.log2(power))
  out.setUint16(10, (count - power) * 16)
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

/** A table of names in UTF-16 for Windows: family, style, whole name, name for PostScript. */
function writeNames(family: string): Uint8Array {
  const names = [
    { id: 1, name: family },
    { id: 2, name: 'Regular' },
    { id: 4, name: family },
    { id: 6, name: family.replaceAll(' ', '-') },
  ]
  const start = 6 + 12 * names.length
  const letters = names.map(({ name }) => name).join('')
  const data = new Uint8Array(start + 2 * letters.length)
  const view = new DataView(data.buffer)
  view.setUint16(2, names.length)
  view.setUint16(4, start)
  let place = 0
  names.forEach(({ id, name }, index) => {
    const record = [3, 1, 0x409, id, 2 * name.length, place]
    record.forEach((value, at) => view.setUint16(6 + 12 * index + 2 * at, value))
    for (const letter of name) {
      view.setUint16(start + place, letter.charCodeAt(0))
      place += 2
    }
  })
  return data
}
