import { refuse } from '../errors.ts'

/**
 * Refuses a write that another site makes a browser send. Programs that are no browser send neither
 * header and no cookie of ours by themselves.
 */
export function requireSameOrigin(request: Request, publicUrl: string | null): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') refuse('request-from-elsewhere')
  const origin = request.headers.get('origin')
  if (origin !== null && !isOwnOrigin(origin, request, publicUrl)) refuse('request-from-elsewhere')
}

function isOwnOrigin(origin: string, request: Request, publicUrl: string | null): boolean {
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
