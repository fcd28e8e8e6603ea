/** Entry `256 * n + byte` carries a byte over n further bytes, so that four are taken at a time. */
const TABLE = createTable()

/**
 * The checksum of zip archives, carried on over the bytes that follow; it begins with 0. A flipped
 * bit in a document must not become another deadline.
 */
export function extendCrc32(before: number, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % 4)
  let checksum = before ^ 0xffffffff
  for (let at = 0; at < whole; at += 4) {
    checksum ^= view.getUint32(at, true)
    checksum =
      (TABLE[768 + (checksum & 0xff)] ?? 0) ^
      (TABLE[512 + ((checksum >>> 8) & 0xff)] ?? 0) ^
      (TABLE[256 + ((checksum >>> 16) & 0xff)] ?? 0) ^
      (TABLE[checksum >>> 24] ?? 0)
  }
  for (let at = whole; at < bytes.length; at += 1) {
    checksum = (checksum >>> 8) ^ (TABLE[(checksum ^ view.getUint8(at)) & 0xff] ?? 0)
  }
  return (checksum ^ 0xffffffff) >>> 0
}

function createTable(): Uint32Array {
  const table = new Uint32Array(4 * 256)
  for (let byte = 0; byte < 256; byte += 1) {
    let remainder = byte
    for (let bit = 0; bit < 8; bit += 1) {
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
    }
    table[byte] = remainder >>> 0
  }
  for (let index = 256; index < table.length; index += 1) {
    const before = table[index - 256] ?? 0
    table[index] = (before >>> 8) ^ (table[before & 0xff] ?? 0)
  }
  return table
}
