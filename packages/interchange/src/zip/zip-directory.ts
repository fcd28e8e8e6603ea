import { DocumentRefusedError } from '../document-file.ts'

/** One line of a zip archive's central directory. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc32: number
  readonly compressedBytes: number
  /** What the archive says it unpacks to; `ZipArchive.read` holds it to that. */
  readonly expandedBytes: number
  readonly headerOffset: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const COMMENT_BYTES_MAX = 0xffff
const IN_ZIP64_EXTRA = 0xffffffff

/**
 * Reads the central directory of a zip archive without unpacking anything.
 *
 * @throws DocumentRefusedError `document-damaged`, also for an archive in several parts or one of
 * more than 65,535 entries.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let offset = view.getUint32(end + 16, true)

  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (offset + ENTRY_BYTES > end || view.getUint32(offset, true) !== ENTRY_SIGNATURE) {
      throw new DocumentRefusedError('document-damaged')
    }
    entries.push(readEntry(view, offset))
    offset += entryLength(view, offset)
  }
  return entries
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_BYTES_MAX)
  for (let offset = view.byteLength - END_BYTES; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset
  }
  throw new DocumentRefusedError('document-damaged')
}

function readEntry(view: DataView, offset: number): ZipEntry {
  const flags = view.getUint16(offset + 8, true)
  const nameLength = view.getUint16(offset + 28, true)
  const extraOffset = offset + ENTRY_BYTES + nameLength
  if (offset + entryLength(view, offset) > view.byteLength) {
    throw new DocumentRefusedError('document-damaged')
  }
  const [expandedBytes = 0, compressedBytes = 0, headerOffset = 0] = resolveZip64(
    view,
    { start: extraOffset, end: extraOffset + view.getUint16(offset + 30, true) },
    [24, 20, 42].map((field) => view.getUint32(offset + field, true)),
  )
  return {
    name: new TextDecoder().decode(
      new Uint8Array(view.buffer, view.byteOffset + offset + ENTRY_BYTES, nameLength),
    ),
    method: view.getUint16(offset + 10, true),
    isEncrypted: (flags & 1) === 1,
    crc32: view.getUint32(offset + 16, true),
    compressedBytes,
    expandedBytes,
    headerOffset,
  }
}

function entryLength(view: DataView, offset: number): number {
  const variable = [28, 30, 32].map((field) => view.getUint16(offset + field, true))
  return variable.reduce((sum, length) => sum + length, ENTRY_BYTES)
}

/**
 * Some writers use the 64-bit fields for small files too: those not filled in stand there in
 * order.
 */
function resolveZip64(
  view: DataView,
  extra: { readonly start: number; readonly end: number },
  values: readonly number[],
): readonly number[] {
  if (!values.includes(IN_ZIP64_EXTRA)) return values
  for (let at = extra.start; at + 4 <= extra.end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    return values.map((value) => {
      if (value !== IN_ZIP64_EXTRA || field + 8 > extra.end) return value
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    })
  }
  return values
}
