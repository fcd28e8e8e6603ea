import { repairNoise } from './repair-noise.ts'

/**
 * The text as every span counts it: NFC, invisible characters gone, all kinds of space folded to
 * one, the noise of character recognition undone, lines trimmed, empty lines dropped. Applying it
 * twice changes nothing.
 */
export function normalizeText(source: string): string {
  return normalizeLines(source).join('\n')
}

/** The non-empty normalised lines of a text. */
export function normalizeLines(source: string): string[] {
  return source
    .split(LINE_BREAK)
    .map(normalizeLine)
    .filter((line) => line !== '')
}

/** One line: NFC, invisible characters gone, runs of space folded to one, trimmed, repaired. */
export function normalizeLine(source: string): string {
  const plain = UNEVEN.test(source)
    ? source.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
    : source
  return repairNoise(plain.normalize('NFC'))
}

/** Line feeds of every system, with the page and section marks that text exports leave behind. */
export const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/

// Soft hyphens, zero-width characters, direction marks, byte order marks and control characters.
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
/** Anything that the two above would change, or that would be trimmed. */
const UNEVEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]| {2}|^ | $/
