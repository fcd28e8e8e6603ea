import { createAccount, type Identity } from './identity/index.ts'
import { recordAudit } from './audit/index.ts'
import { createPosition, createUnit } from './organization/index.ts'
import { createPerson, recordAppointment } from './people/index.ts'
import type { FirstTenant } from './platform/config.ts'
import { type Context, SYSTEM_ACTOR } from './platform/context.ts'
import { inTenant } from './platform/in-tenant.ts'
import type { Platform } from './platform/platform.ts'
import { createTenant, markTenantReady } from './platform/tenants.ts'

/**
 * Makes the first tenant of an empty installation: the city at the top, and one seat that keeps its
 * organization and may read its record. Whoever signs in to it enters all the rest.
 */
export async function setUpFirstTenant(
  platform: Platform,
  identity: Identity,
  { tenantId, name, login, password }: FirstTenant,
): Promise<void> {
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
  const position = await run((ctx) =>
    createPosition(ctx, {
      unitId: unit.id,
      title: 'Quản trị hệ thống',
      rank: 'member',
      duties: ['organization-administrator', 'auditor'],
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
  await createAccount(identity, { login, password, tenantId, personId: person.id })
  await markTenantReady(platform, tenantId)
}
