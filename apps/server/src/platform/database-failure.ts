/**
 * Whether the database could not be reached or went away, as opposed to having refused a statement.
 * Such a request has changed nothing and can be sent again.
 */
export function isDatabaseFailure(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (SYSTEM_CODES.has(code) || SQL_STATES.test(code)) return true
  if (MESSAGES.some((message) => error.message.includes(message))) return true
  if (error instanceof AggregateError) return error.errors.some(isDatabaseFailure)
  return isDatabaseFailure(error.cause)
}

const SYSTEM_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
])

/** Connection exceptions, shutdown in progress, too many connections, out of disk or memory. */
const SQL_STATES = /^(?:08\w{3}|25P03|57P0[1-3]|53\w{3})$/

const MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'PGlite is clos',
  'Cannot use a pool after calling end',
  'driver has already been destroyed',
]
