import { Inflate } from 'fflate'
import { DocumentRefusedError } from '../document-file.ts'
import { RATIO_FLOOR_BYTES, type ReadLimits } from '../read-limits.ts'
import { extendCrc32 } from './crc32.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** An archive whose directory has been checked; parts are unpacked one by one, on demand. */
export interface ZipArchive {
  /** Names of all parts, as written. */
  readonly names: readonly string[]
  /** Unpacks a part, or answers null when there is none of that name (letter case is ignored). */
  readonly read: (name: string) => Uint8Array | null
  /**
   * Unpacks a part slice by slice, so that a large one is never in memory as a whole. Answers false
   * when there is none of that name. That the checksum fits is known only at the end.
   */
  readonly readSlices: (name: string, take: (slice: Uint8Array) => void) => boolean
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
    readSlices: (name, take) => {
      const entry = byName.get(name.toLowerCase())
      if (entry !== undefined) expandSlices({ bytes, entry, limits, take })
      return entry !== undefined
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
  requireReadable(entry, limits)
  const output = new Uint8Array(entry.expandedBytes)
  let length = 0
  const take = (slice: Uint8Array) => {
    output.set(slice, length)
    length += slice.length
  }
  expandSlices({ bytes, entry, limits, take })
  return output
}

interface Expansion {
  readonly bytes: Uint8Array
  readonly entry: ZipEntry
  readonly limits: ReadLimits
  readonly take: (slice: Uint8Array) => void
}

function expandSlices({ bytes, entry, limits, take }: Expansion): void {
  requireReadable(entry, limits)
  const packed = packedBytes(bytes, entry)
  let length = 0
  let checksum = 0
  const takeSlice = (slice: Uint8Array) => {
    length += slice.length
    if (length > entry.expandedBytes) throw expandsTooMuch(limits)
    checksum = extendCrc32(checksum, slice)
    take(slice)
  }
  if (entry.method === STORED) takeSlice(packed)
  else inflate(packed, takeSlice)
  if (length !== entry.expandedBytes || checksum !== entry.crc32) {
    throw new DocumentRefusedError('document-damaged')
  }
}

function requireReadable(entry: ZipEntry, limits: ReadLimits): void {
  if (entry.isEncrypted) throw new DocumentRefusedError('document-encrypted')
  if (entry.expandedBytes > limits.partBytesMax) throw expandsTooMuch(limits)
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new DocumentRefusedError('document-damaged')
  }
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

function inflate(packed: Uint8Array, take: (slice: Uint8Array) => void): void {
  const failures: unknown[] = []
  const stream = new Inflate((slice) => {
    try {
      take(slice)
    } catch (failure) {
      failures.push(failure)
      throw failure
    }
  })
  try {
    for (let start = 0; start < packed.length; start += SLICE_BYTES) {
      const end = start + SLICE_BYTES
      stream.push(packed.subarray(start, end), end >= packed.length)
    }
  } catch (cause) {
    // What whoever takes the slices throws goes through; the rest is data that does not unpack.
    if (failures.includes(cause)) throw cause
    throw new DocumentRefusedError('document-damaged', {}, cause)
  }
}
