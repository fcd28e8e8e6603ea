import { pino } from 'pino'

/** Structured log lines. Never given cookies, bodies, passwords or names of people. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

/** One JSON line per event on standard error, which keeps standard output for results. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}

/** For tests and for commands that print for people. */
export const silentLog: Log = { info: ignore, warn: ignore, error: ignore }

function ignore(): void {}
