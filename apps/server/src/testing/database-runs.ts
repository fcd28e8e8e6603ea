/**
 * How often a property of the whole server is tried: in full on PostgreSQL, and a fifth of that on
 * PGlite, where it only has to show that the built-in engine does the same.
 */
export function databaseRuns(runs: number): number {
  return process.env['TEST_DATABASE_URL'] ? runs : Math.ceil(runs / 5)
}
