const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  }
  return remainder >>> 0
})

/**
 * The checksum of zip archives, carried on over the bytes that follow; it begins with 0. A flipped
 * bit in a document must not become another deadline.
 */
export function extendCrc32(before: number, bytes: Uint8Array): number {
  let checksum = before ^ 0xffffffff
  for (const byte of bytes) {
    checksum = (checksum >>> 8) ^ (TABLE[(checksum ^ byte) & 0xff] ?? 0)
  }
  return (checksum ^ 0xffffffff) >>> 0
}
