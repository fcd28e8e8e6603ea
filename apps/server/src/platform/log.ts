import { pino, type DestinationStream } from 'pino'

/** Structured log lines. Never given cookies, bodies, passwords or names of people. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

/** One JSON line per event on standard error, which keeps standard output for results. */
export function createLog(level: string, destination: DestinationStream = STANDARD_ERROR()): Log {
  const serializers = { err: describeError }
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers },
    destination,
  )
}

/** For tests and for commands that print for people. */
export const silentLog: Log = { info: ignore, warn: ignore, error: ignore }

const STANDARD_ERROR = () => pino.destination(2)

function ignore(): void {}

/**
 * What of an error may be written down. Errors of the database carry the statement with its values,
 * and the row that was refused: personal data, which no log may hold.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' }
  const code = 'code' in error ? { code: error.code } : {}
  const constraint = 'constraint' in error ? { constraint: error.constraint } : {}
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) }
  // The stack begins with the message, and the message of a refused value repeats the value.
  const isDatabaseError = 'severity' in error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: isDatabaseError ? withoutQuotes(error.message) : error.message,
    ...code,
    ...constraint,
    stack: frames.join('\n'),
    ...cause,
  }
}

function withoutQuotes(message: string): string {
  return message.replaceAll(/"[^"]*"/g, '"…"')
}
