import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Packs a long JSON answer: wards are often at the end of a slow line. */
export async function compressAnswer(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('application/json') || !acceptsGzip(request)) return response
  if (response.headers.has('content-encoding')) return response
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  headers.set('vary', 'accept-encoding')
  if (body.byteLength < WORTH_BYTES) {
    return new Response(body, { status: response.status, headers })
  }
  headers.set('content-encoding', 'gzip')
  return new Response(await gzipped(body), { status: response.status, headers })
}

export function acceptsGzip(request: Request): boolean {
  return /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
}

const gzipped = promisify(gzip)
const WORTH_BYTES = 2048
