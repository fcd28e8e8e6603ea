import { detectSecrecyStamp } from '@roviec/directive'
import { readDocument, type DocumentRefusal } from '@roviec/interchange'

/** What a look at the file, before anything is sent, has found. */
export type DocumentCheck =
  | { readonly kind: 'fine' }
  | { readonly kind: 'secret' }
  | Pick<DocumentRefusal, 'kind' | 'code' | 'parameters'>

/** Reads the file on this machine: a document with a secrecy stamp must not leave it. */
export async function checkDocument(bytes: Uint8Array): Promise<DocumentCheck> {
  const read = await readDocument(bytes)
  if (read.kind === 'refused') return read
  return detectSecrecyStamp(read.blocks, read.marks) === null
    ? { kind: 'fine' }
    : { kind: 'secret' }
}
