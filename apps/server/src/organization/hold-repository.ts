import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'

/**
 * Keeps units, seats and appointments as they are until the transaction ends: whoever changes them
 * waits, and whoever is changing them is waited for. Call it before any row is locked by a command
 * that gives work to seats, so that no work reaches a seat that is being abolished.
 */
export async function holdOrganization({ db, tenantId }: Context): Promise<void> {
  await db
    .insertInto('organization.revision')
    .values({ tenant_id: tenantId, revision: newId() })
    .onConflict((conflict) => conflict.column('tenant_id').doNothing())
    .execute()
  await db
    .selectFrom('organization.revision')
    .select('revision')
    .where('tenant_id', '=', tenantId)
    .forShare()
    .execute()
}

/** Refuses with `position-abolished` unless every seat still exists today. */
export async function requireLastingPositions(ctx: Context, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const abolished = await ctx.db
    .selectFrom('organization.position')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', wanted)
    .where('valid_to', '<', ctx.today)
    .limit(1)
    .executeTakeFirst()
  if (abolished) refuse('position-abolished')
}
