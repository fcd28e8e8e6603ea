import { openIdentityOf } from './app.ts'
import { findTopUnit, type Identity, makeInitialPassword } from './identity/index.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { SYSTEM_ACTOR } from './platform/context.ts'
import { inTenant } from './platform/in-tenant.ts'
import { silentLog } from './platform/log.ts'
import { createPlatform, type Platform } from './platform/platform.ts'
import { listTenantIds } from './platform/tenants.ts'
import {
  addAdministrator,
  type FirstAdministrator,
  setUpFirstTenant,
} from './set-up-first-tenant.ts'
import { openSoundDatabase, StartError } from './start-server.ts'

export interface NewAdministrator {
  /** The variables that say which database, as for the server; see docs/operations.md. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly login: string
  /** Null makes one that works for a few days and must be changed at the first sign-in. */
  readonly password: string | null
  /** Null means the only tenant that there is. */
  readonly tenantId: string | null
  /** The name of a tenant that is made for it; null repeats the id. */
  readonly tenantName: string | null
}

export interface CreatedAdministrator {
  readonly login: string
  readonly tenantId: string
  /** The password that was made; null when one was given. */
  readonly initialPassword: string | null
}

/**
 * Makes an administrator on the database of a server that need not run: the first one together with
 * the tenant, or another one for a tenant that has locked itself out. Throws StartError,
 * ConfigError, AppError or DataDirectoryInUseError with one sentence.
 */
export async function createAdministrator(wanted: NewAdministrator): Promise<CreatedAdministrator> {
  const config = readConfig(wanted.env)
  const database = await openSoundDatabase(config, false)
  try {
    const platform = createPlatform({ database, log: silentLog, clock: systemClock })
    const identity = await openIdentityOf(platform, config)
    const known = await listTenantIds(database)
    const tenantId = wanted.tenantId ?? onlyTenant(known)
    const initialPassword = wanted.password === null ? makeInitialPassword() : null
    const administrator: FirstAdministrator = {
      tenantId,
      login: wanted.login,
      password: wanted.password ?? initialPassword ?? '',
      initial: initialPassword !== null,
    }
    if (known.includes(tenantId)) await addToTenant(platform, identity, administrator)
    else {
      requireTenantId(tenantId)
      const name = wanted.tenantName ?? tenantId
      await setUpFirstTenant(platform, identity, { ...administrator, name })
    }
    return { login: wanted.login, tenantId, initialPassword }
  } finally {
    await database.close()
  }
}

function onlyTenant(known: readonly string[]): string {
  const [only] = known
  if (known.length === 1 && only !== undefined) return only
  throw new StartError(
    known.length === 0
      ? 'The database is empty: name the tenant to be made with --tenant.'
      : `There are several tenants: name one with --tenant (${known.join(', ')}).`,
  )
}

function requireTenantId(tenantId: string): void {
  if (/^[a-z0-9][a-z0-9-]{0,62}$/.test(tenantId) && tenantId !== 'system') return
  throw new StartError('--tenant: small letters, digits and hyphens.')
}

async function addToTenant(
  platform: Platform,
  identity: Identity,
  administrator: FirstAdministrator,
): Promise<void> {
  const unitId = await inTenant(platform, administrator.tenantId, SYSTEM_ACTOR, findTopUnit)
  if (unitId === null)
    throw new StartError('The tenant has no unit that the administrator could sit in.')
  await addAdministrator(platform, identity, administrator, unitId)
}
