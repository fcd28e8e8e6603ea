import type { Actor } from '../platform/context.ts'

/** Everybody reads the settings, which decide what everybody sees; administrators change them. */
export function canChangeSettings({ positions }: Actor): boolean {
  return positions.some(({ duties }) => duties.includes('organization-administrator'))
}
