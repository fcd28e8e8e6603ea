/**
 * What the list of sessions shows of a browser: its name and its system, no version, nothing that
 * tells two machines of an office apart. Null for what is no browser.
 */
export function deviceWords(userAgent: string | null): string | null {
  if (userAgent === null) return null
  const find = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, mark]) => mark.test(userAgent))?.[0]
  const words = [find(BROWSERS), find(SYSTEMS)].filter((word) => word !== undefined)
  return words.length === 0 ? null : words.join(' ')
}

/** Most browsers also name those whose pages they want to be shown: the most particular goes first. */
const BROWSERS = [
  ['Coc Coc', /coc_coc/i],
  ['Edge', /\b(?:Edg|EdgA|EdgiOS)\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const

const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const

/** The headers that better-auth gets with a sign-in: the words only, and no cookie of before. */
export function deviceHeaders(given: Headers): Headers {
  const words = deviceWords(given.get('user-agent'))
  return new Headers(words === null ? {} : { 'user-agent': words })
}
