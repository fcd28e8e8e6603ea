import { detectSecrecyStamp } from '@roviec/directive'
import {
  hasSecrecyStamp,
  readDocument,
  readPlanFile,
  type DocumentRefusal,
  type PlanFileRefusal,
} from '@roviec/interchange'

/** What a look at the file, before anything is sent, has found. */
export type DocumentCheck =
  | { readonly kind: 'fine' }
  | { readonly kind: 'secret' }
  | Pick<DocumentRefusal | PlanFileRefusal, 'kind' | 'code' | 'parameters'>

/** A file, and whether it is a plan of Microsoft Project or a table instead of a document. */
export interface CheckedFile {
  readonly bytes: Uint8Array
  readonly isPlanFile: boolean
}

/** Reads the file on this machine: one with a secrecy stamp must not leave it. */
export async function checkDocument({ bytes, isPlanFile }: CheckedFile): Promise<DocumentCheck> {
  if (isPlanFile) return checkPlanFile(bytes)
  const read = await readDocument(bytes)
  if (read.kind === 'refused') return read
  return detectSecrecyStamp(read.blocks, read.marks) === null
    ? { kind: 'fine' }
    : { kind: 'secret' }
}

/** What cannot be read cannot be checked either, so it stays here as well. */
function checkPlanFile(bytes: Uint8Array): DocumentCheck {
  const file = readPlanFile(bytes)
  if (file.kind === 'refused') {
    const { kind, code, parameters } = file
    return { kind, code, parameters }
  }
  return hasSecrecyStamp(bytes, file) ? { kind: 'secret' } : { kind: 'fine' }
}
