import type { Clock } from './clock.ts'
import type { OpenDatabase } from './database.ts'
import type { Log } from './log.ts'

/** What the whole server shares: made once at the start, closed once at the end. */
export interface Platform {
  readonly database: OpenDatabase
  readonly clock: Clock
  readonly log: Log
  /** Tells the followers of the audit log that a command of this tenant has committed. */
  readonly wake: (tenantId: string) => void
}
