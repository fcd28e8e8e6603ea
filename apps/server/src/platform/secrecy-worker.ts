import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorParameters } from '@roviec/contract'
import { detectSecrecyStamp } from '@roviec/directive'
import { readDocument } from '@roviec/interchange'

/** Nothing of the document is in the answer. */
export type SecrecyAnswer =
  | { readonly kind: 'passed' }
  | {
      readonly kind: 'refused'
      readonly code: 'document-secret' | 'document-expands-too-much'
      readonly parameters: ErrorParameters
    }

/** A long file is looked at as well: time and memory are limited, not the number of pages. */
const limits = { pagesMax: Number.MAX_SAFE_INTEGER }

async function look(bytes: Uint8Array): Promise<SecrecyAnswer> {
  const file = await readDocument(bytes, { limits })
  if (file.kind === 'blocks') {
    const stamp = detectSecrecyStamp(file.blocks, file.marks)
    if (stamp === null) return { kind: 'passed' }
    return { kind: 'refused', code: 'document-secret', parameters: {} }
  }
  if (file.code !== 'document-expands-too-much') return { kind: 'passed' }
  return { kind: 'refused', code: file.code, parameters: file.parameters }
}

parentPort?.postMessage(await look(workerData as Uint8Array), [])
