import {
  createAccount,
  type Identity,
  requireFreeLogin,
  requireGoodPassword,
} from './identity/index.ts'
import { recordAudit } from './audit/index.ts'
import { createPosition, createUnit } from './organization/index.ts'
import { createPerson, recordAppointment } from './people/index.ts'
import type { FirstTenant } from './platform/config.ts'
import { type Context, SYSTEM_ACTOR } from './platform/context.ts'
import { inTenant } from './platform/in-tenant.ts'
import type { Platform } from './platform/platform.ts'
import { createTenant, markTenantReady } from './platform/tenants.ts'

/** The login and the password of somebody who administers a tenant. */
export interface FirstAdministrator {
  readonly tenantId: string
  readonly login: string
  readonly password: string
  /** Whether the password was made here, and must be changed at the first sign-in. */
  readonly initial?: boolean
}

/**
 * Makes the first tenant of an empty installation: the city at the top, and its administrator, who
 * enters all the rest. Refuses a password that somebody would guess before it makes anything.
 */
export async function setUpFirstTenant(
  platform: Platform,
  identity: Identity,
  { tenantId, name, ...administrator }: FirstTenant & Pick<FirstAdministrator, 'initial'>,
): Promise<void> {
  await requireUsable(identity, { tenantId, ...administrator })
  const run = <T>(command: (ctx: Context) => Promise<T>) =>
    inTenant(platform, tenantId, SYSTEM_ACTOR, command)
  await createTenant(platform, { tenantId, name, demonstration: false })
  await run((ctx) =>
    recordAudit(ctx, { action: 'tenant.created', subjectId: tenantId, subjectLabel: name }),
  )
  const unit = await run((ctx) =>
    createUnit(ctx, {
      parentId: null,
      kind: 'city',
      name,
      shortName: name.slice(0, 100),
      code: null,
      validFrom: ctx.today,
    }),
  )
  await addAdministrator(platform, identity, { tenantId, ...administrator }, unit.id)
  await markTenantReady(platform, tenantId)
}

/**
 * One seat that keeps organization and accounts and may read the record, with a person in it and
 * an account. Personal files it does not open.
 */
export async function addAdministrator(
  platform: Platform,
  identity: Identity,
  administrator: FirstAdministrator,
  unitId: string,
): Promise<void> {
  await requireUsable(identity, administrator)
  const { tenantId, login, password, initial = false } = administrator
  const run = <T>(command: (ctx: Context) => Promise<T>) =>
    inTenant(platform, tenantId, SYSTEM_ACTOR, command)
  const position = await run((ctx) =>
    createPosition(ctx, {
      unitId,
      title: 'Quản trị hệ thống',
      rank: 'member',
      duties: ['organization-administrator', 'account-administrator', 'auditor'],
    }),
  )
  const person = await run((ctx) => createPerson(ctx, { fullName: 'Quản trị hệ thống' }))
  await run((ctx) =>
    recordAppointment(ctx, {
      personId: person.id,
      positionId: position.id,
      holding: 'holder',
      from: ctx.today,
      to: null,
      decision: 'Thiết lập ban đầu',
    }),
  )
  await createAccount(identity, { login, password, tenantId, personId: person.id, initial })
}

async function requireUsable(
  identity: Identity,
  { login, password, initial = false }: FirstAdministrator,
): Promise<void> {
  await requireFreeLogin(identity, login)
  if (initial) return
  const { breachedPasswords } = identity
  await requireGoodPassword(password, { login, fullName: '', breachedPasswords })
}
