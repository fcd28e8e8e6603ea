/** What every answer says about how it may be used. */
export function addSecurityHeaders(headers: Headers, publicUrl: string | null): void {
  for (const [name, value] of HEADERS) {
    if (!headers.has(name)) headers.set(name, value)
  }
  if (publicUrl?.startsWith('https://') === true) {
    headers.set('strict-transport-security', 'max-age=31536000')
  }
}

/**
 * The policy of a page: nothing but our own files, and style elements that carry the nonce of this
 * very answer, since Mantine writes some at run time.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The policy of a script. A script that runs as a worker is bound by the policy of its own answer,
 * not by that of the page, and the worker that looks into a document loads its PDF reader so.
 */
export const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"

const HEADERS = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
] as const
