import { Inflate } from 'fflate'
import { DocumentRefusedError } from '../document-file.ts'
import { RATIO_FLOOR_BYTES, type ReadLimits } from '../read-limits.ts'
import { computeCrc32 } from './crc32.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** An archive whose directory has been checked; parts are unpacked one by one, on demand. */
export interface ZipArchive {
  /** Names of all parts, as written. */
  readonly names: readonly string[]
  /** Unpacks a part, or answers null when there is none of that name (letter case is ignored). */
  readonly read: (name: string) => Uint8Array | null
}

/**
 * Opens a zip archive under limits: what it claims to unpack to is checked here, what it does
 * unpack to while unpacking. Archives inside it are never opened.
 *
 * @throws DocumentRefusedError `document-damaged`, `document-expands-too-much`
 */
export function openZip(bytes: Uint8Array, limits: ReadLimits): ZipArchive {
  const entries = readZipDirectory(bytes)
  requireModest(bytes, entries, limits)

  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  if (byName.size !== entries.length) throw new DocumentRefusedError('document-damaged')
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name.toLowerCase())
      return entry === undefined ? null : expand(bytes, entry, limits)
    },
  }
}

function requireModest(bytes: Uint8Array, entries: readonly ZipEntry[], limits: ReadLimits): void {
  const expanded = entries.reduce((sum, entry) => sum + entry.expandedBytes, 0)
  const compressed = entries.reduce((sum, entry) => sum + entry.compressedBytes, 0)
  // Entries that share bytes add up to more than the file: the trick of the smallest bombs.
  const overlaps = compressed > bytes.length
  const ratioTooHigh =
    expanded > RATIO_FLOOR_BYTES && expanded > compressed * limits.expansionRatioMax
  if (
    entries.length > limits.zipEntriesMax ||
    expanded > limits.expandedBytesMax ||
    overlaps ||
    ratioTooHigh
  ) {
    throw expandsTooMuch(limits)
  }
}

function expandsTooMuch(limits: ReadLimits): DocumentRefusedError {
  return new DocumentRefusedError('document-expands-too-much', {
    maxMegabytes: Math.round(limits.expandedBytesMax / 1024 / 1024),
  })
}

const HEADER_SIGNATURE = 0x04034b50
const HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8

function expand(bytes: Uint8Array, entry: ZipEntry, limits: ReadLimits): Uint8Array {
  if (entry.isEncrypted) throw new DocumentRefusedError('document-encrypted')
  if (entry.expandedBytes > limits.partBytesMax) throw expandsTooMuch(limits)

  const packed = packedBytes(bytes, entry)
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new DocumentRefusedError('document-damaged')
  }
  const unpacked = entry.method === STORED ? packed : inflate(packed, entry.expandedBytes, limits)
  if (unpacked.length !== entry.expandedBytes || computeCrc32(unpacked) !== entry.crc32) {
    throw new DocumentRefusedError('document-damaged')
  }
  return unpacked
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const offset = entry.headerOffset
  if (offset + HEADER_BYTES > bytes.length || view.getUint32(offset, true) !== HEADER_SIGNATURE) {
    throw new DocumentRefusedError('document-damaged')
  }
  const nameLength = view.getUint16(offset + 26, true)
  const extraLength = view.getUint16(offset + 28, true)
  const start = offset + HEADER_BYTES + nameLength + extraLength
  if (start + entry.compressedBytes > bytes.length) {
    throw new DocumentRefusedError('document-damaged')
  }
  return bytes.subarray(start, start + entry.compressedBytes)
}

// A slice of deflated data unpacks to at most 1,032 times its size, so memory stays bounded even
// when the archive lies about what comes out.
const SLICE_BYTES = 8 * 1024

function inflate(packed: Uint8Array, expectedBytes: number, limits: ReadLimits): Uint8Array {
  const output = new Uint8Array(expectedBytes)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > expectedBytes) throw expandsTooMuch(limits)
    output.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let start = 0; start < packed.length; start += SLICE_BYTES) {
      const end = start + SLICE_BYTES
      stream.push(packed.subarray(start, end), end >= packed.length)
    }
  } catch (cause) {
    if (cause instanceof DocumentRefusedError) throw cause
    throw new DocumentRefusedError('document-damaged', {}, cause)
  }
  return output.subarray(0, length)
}
