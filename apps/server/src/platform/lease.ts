import { type Kysely, sql } from 'kysely'
import { momentAfter, type Clock } from './clock.ts'
import type { Database } from './database-schema.ts'

/** How long a leader that says nothing is still taken for alive. */
const LEASE_MILLISECONDS = 30_000

/**
 * Whether this process leads a piece of work, after trying to: the row is taken when it is free,
 * its time is over, or it is ours already. `db` runs in the role `roviec_jobs`.
 */
export async function takeLease(
  db: Kysely<Database>,
  clock: Clock,
  { name, holder }: { readonly name: string; readonly holder: string },
): Promise<boolean> {
  const now = clock.now()
  const until = momentAfter(now, LEASE_MILLISECONDS)
  const { rows } = await sql`
    INSERT INTO platform.lease (name, holder, until) VALUES (${name}, ${holder}, ${until})
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE lease.holder = ${holder} OR lease.until < ${now}
    RETURNING holder`.execute(db)
  return rows.length > 0
}

/** Lets the next process lead at once. */
export async function releaseLease(
  db: Kysely<Database>,
  { name, holder }: { readonly name: string; readonly holder: string },
): Promise<void> {
  await db
    .deleteFrom('platform.lease')
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute()
}
