const FOREIGN_KEY_VIOLATION = '23503'

/** The id of the row that the database did not let go, because another one names it; or null. */
export function dependentIdOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code !== FOREIGN_KEY_VIOLATION) return null
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : ''
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(detail)?.[0] ?? ''
}
