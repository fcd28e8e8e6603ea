import type { ApiRoutes, RouteName } from '@roviec/contract'
import { cancelled, unreachable } from './api-error.ts'
import { describeUpload, newKey, type Answer, type Input } from './http.ts'

type UploadName = {
  [N in RouteName]: ApiRoutes[N] extends { readonly body: { readonly kind: 'file' } } ? N : never
}[RouteName]

interface UploadOptions {
  readonly file: File
  readonly fields?: Readonly<Record<string, string>>
  /** 0 to 1 of the bytes sent; 1 means that the server is reading. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * Sends a file with its progress, which `fetch` cannot tell. Aborting the signal stops it.
 *
 * Throws ApiError as `call` does, with the code `cancelled` when stopped.
 */
export function upload<N extends UploadName>(
  name: N,
  input: Input<N>,
  { file, fields = {}, onProgress, signal }: UploadOptions,
): Promise<Answer<N>> {
  const { method, address, read } = describeUpload(name, input)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('idempotency-key', newKey())
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    request.upload.addEventListener('load', () => onProgress?.(1))
    request.addEventListener('error', () => reject(unreachable()))
    request.addEventListener('abort', () => reject(cancelled()))
    request.addEventListener('load', () => {
      try {
        resolve(read(request.status, request.responseText))
      } catch (failure) {
        reject(failure instanceof Error ? failure : unreachable())
      }
    })
    if (signal?.aborted === true) return reject(cancelled())
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(formOf(file, fields))
  })
}

function formOf(file: File, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  // Fields go first, so that a server that reads as it receives knows them before the file.
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file, file.name)
  return form
}
