import fc from 'fast-check'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { extendCrc32 } from './crc32.ts'

test('the checksum is that of zip archives, however the bytes are cut up', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, cut) => {
      const first = extendCrc32(0, bytes.subarray(0, cut))

      expect(extendCrc32(first, bytes.subarray(cut))).toBe(crc32(bytes))
    }),
  )
})
