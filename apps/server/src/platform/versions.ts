import { refuse } from './errors.ts'

/** Refuses a change made to a version that somebody has changed meanwhile. */
export function requireVersion(lastRead: number, current: number): void {
  if (lastRead !== current) refuse('version-outdated')
}
