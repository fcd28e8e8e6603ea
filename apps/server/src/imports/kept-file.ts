import { gunzipSync, gzipSync } from 'node:zlib'

/**
 * Files are kept packed: so their content is that of no other file of the tenant, and can be
 * dropped without asking the other features whether they name it too.
 */
export function packFile(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 1 })
}

export function unpackFile(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes)
}
