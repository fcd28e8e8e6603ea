import { crc32, deflateRawSync } from 'node:zlib'

/** A .docx of a few hundred kilobytes whose one part unpacks to so many megabytes of nothing. */
export function zipBomb(megabytes: number): Uint8Array {
  const name = Buffer.from('word/document.xml')
  const bytes = Buffer.alloc(megabytes * 1024 * 1024, ' ')
  const packed = deflateRawSync(bytes, { level: 9 })
  const facts = Buffer.alloc(22)
  facts.writeUInt16LE(20, 0) // version needed
  facts.writeUInt16LE(8, 4) // deflated
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(bytes.length, 18)
  const lengths = Buffer.from([name.length, 0, 0, 0])
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, lengths, name, packed])
  const rest = Buffer.alloc(14)
  const entry = Buffer.concat([
    Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'),
    facts,
    lengths,
    rest,
    name,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}
