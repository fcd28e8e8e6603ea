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

export interface WakingPlatform extends Platform {
  /** Adds a follower that wants to be told. */
  readonly onWake: (listener: (tenantId: string) => void) => void
}

export function createPlatform(parts: Omit<Platform, 'wake'>): WakingPlatform {
  const listeners: ((tenantId: string) => void)[] = []
  return {
    ...parts,
    wake: (tenantId) => {
      for (const listener of listeners) listener(tenantId)
    },
    onWake: (listener) => {
      listeners.push(listener)
    },
  }
}
