import type { IsoDate } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'
import type { Seating } from '../seating.ts'
import { selectSeating } from './select-seating.ts'

type Reader = Pick<Context, 'db' | 'tenantId' | 'today'>

/**
 * The organization of a day, kept in memory for as long as nobody changes a unit, a seat, a person
 * or an appointment: each such change leaves another revision. Whoever comes while it is being read
 * waits for the same reading. Only for requests that change nothing: what a transaction has not yet
 * committed must not be kept.
 */
export async function getSeating(ctx: Reader, on: IsoDate = ctx.today): Promise<Seating> {
  const revision = await findRevision(ctx)
  if (revision === null) return selectSeating(ctx, on)
  const key = `${ctx.tenantId} ${revision} ${on}`
  const kept = KEPT.get(key)
  if (kept) return kept
  const reading = selectSeating(ctx, on)
  keep(key, reading)
  return reading
}

/** A city of 50,000 seats takes some 40 MB; its past days come and go. */
const KEPT_MAX = 6
const KEPT = new Map<string, Promise<Seating>>()

function keep(key: string, reading: Promise<Seating>): void {
  const tenant = key.slice(0, key.indexOf(' ') + 1)
  const day = key.slice(key.lastIndexOf(' '))
  for (const other of KEPT.keys()) {
    // Another revision of the same day will not be asked for again.
    if (other.startsWith(tenant) && other.endsWith(day)) KEPT.delete(other)
  }
  KEPT.set(key, reading)
  for (const oldest of KEPT.keys()) if (KEPT.size > KEPT_MAX) KEPT.delete(oldest)
  // A reading that failed is not kept; those who waited for it ask again.
  reading.catch(() => KEPT.delete(key))
}

async function findRevision({ db, tenantId }: Reader): Promise<string | null> {
  const row = await db
    .selectFrom('organization.public_revision')
    .select('revision')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row?.revision ?? null
}
