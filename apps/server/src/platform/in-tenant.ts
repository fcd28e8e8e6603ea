import { dayAt } from './clock.ts'
import type { Actor, Context } from './context.ts'
import { holdingConnection, holdsConnection } from './database.ts'
import { newId } from './ids.ts'
import type { Platform } from './platform.ts'
import { openTenant } from './tenant-settings.ts'

/** Finds out, inside the transaction, who acts and which positions they hold today. */
export type LoadActor = (ctx: Omit<Context, 'actor'>) => Promise<Actor>

/** A tenant, and the request for which its data is opened. */
export interface TenantRequest {
  readonly tenantId: string
  readonly requestId: string
}

/**
 * The only way to a tenant's data: one transaction with the rights of `roviec_app`, open to this
 * tenant alone. Everything that the work did is kept, or nothing is.
 */
export async function inTenant<T>(
  platform: Platform,
  tenant: string | TenantRequest,
  who: Actor | LoadActor,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { tenantId, requestId } =
    typeof tenant === 'string' ? { tenantId: tenant, requestId: newId() } : tenant
  if (holdsConnection()) throw new Error('inTenant inside inTenant: pass ctx on instead.')
  const recorded: number[] = []
  const result = await platform.database.db.transaction().execute((db) =>
    holdingConnection(async () => {
      const opened = await openTenant(db, tenantId)
      if (opened === null) throw new Error(`There is no tenant ${tenantId}.`)
      const now = platform.clock.now()
      const { calendar, settings } = opened
      const base = { tenantId, db, now, today: dayAt(now), calendar, settings }
      const stranger = { ...base, requestId, recorded }
      const actor = typeof who === 'function' ? await who(stranger) : who
      return work({ ...stranger, actor })
    }),
  )
  if (recorded.length > 0) platform.wake(tenantId)
  return result
}
