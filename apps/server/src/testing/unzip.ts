import { inflateRawSync } from 'node:zlib'

/** The parts of a well-formed zip archive that we wrote ourselves, as text by name. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = Buffer.from(bytes)
  const end = archive.lastIndexOf('PK\u0005\u0006')
  const parts = new Map<string, string>()
  let entry = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = archive.readUInt16LE(entry + 28)
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength)
    parts.set(name, partAt(archive, entry))
    const extra = archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32)
    entry += 46 + nameLength + extra
  }
  return parts
}

function partAt(archive: Buffer, entry: number): string {
  const local = archive.readUInt32LE(entry + 42)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
  const isDeflated = archive.readUInt16LE(entry + 10) === 8
  return (isDeflated ? inflateRawSync(packed) : packed).toString('utf8')
}
