import { sql } from 'kysely'
import type { OpenDatabase } from './database.ts'

/**
 * Lets the planner know how large the tables are. PostgreSQL sees to that by itself; PGlite has
 * nobody who would.
 */
export async function refreshStatistics({ kind, db }: OpenDatabase): Promise<void> {
  if (kind === 'postgres') return
  await sql`SELECT platform.app_refresh_statistics()`.execute(db)
}
