const FOREIGN_KEY_VIOLATION = '23503'

/**
 * Whether the database did not let a row go because another one names it. Which one it does not say
 * where row-level security holds.
 */
export function hasDependentRows(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION
}
