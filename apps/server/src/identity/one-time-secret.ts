import { randomInt } from 'node:crypto'

/** Without those that look alike on paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password made before the transaction opened: hashing is slow on purpose. */
export interface MadePassword {
  readonly password: string
  readonly hash: string
}

/** A password to be read aloud or typed from paper once: four groups of four signs, about 79 bits. */
export function makeInitialPassword(): string {
  return [makeGroup(4), makeGroup(4), makeGroup(4), makeGroup(4)].join('-')
}

const RECOVERY_CODES = 10

/** Ten codes to be printed, each of two groups of five signs: about 49 bits, behind a limit. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${makeGroup(5)}-${makeGroup(5)}`)
}

/** What somebody typed as a second factor; null when it can be neither. */
export function readSecondFactor(
  typed: string,
): { readonly kind: 'app' | 'recovery'; readonly code: string } | null {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/g, '')
  if (/^\d{6}$/.test(plain)) return { kind: 'app', code: plain }
  if (!/^[a-z0-9]{10}$/.test(plain)) return null
  return { kind: 'recovery', code: `${plain.slice(0, 5)}-${plain.slice(5)}` }
}

function makeGroup(length: number): string {
  return Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('')
}
