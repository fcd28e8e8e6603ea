import { recordAudit } from './audit/index.ts'
import { addDemonstrationAccount, createAccount, type Identity } from './identity/index.ts'
import { SYSTEM_ACTOR } from './platform/context.ts'
import { inTenant } from './platform/in-tenant.ts'
import type { Platform } from './platform/platform.ts'
import { createTenant, markTenantReady } from './platform/tenants.ts'

/** The password of every demonstration account; it is shown beside them, and so no secret. */
const DEMONSTRATION_PASSWORD = 'minh-ha-2026'

const TENANT = { tenantId: 'minh-ha', name: 'Thành phố Minh Hà', demonstration: true }

/** Makes the demonstration city in a database without a tenant, with the accounts that open it. */
export async function setUpDemonstration(platform: Platform, identity: Identity): Promise<void> {
  // Loaded only here: a real installation never needs it.
  const { seedDemonstration } = await import('./demonstration/seed-demonstration.ts')
  const { tenantId } = TENANT
  await createTenant(platform, TENANT)
  await inTenant(platform, tenantId, SYSTEM_ACTOR, (ctx) =>
    recordAudit(ctx, { action: 'tenant.created', subjectId: tenantId, subjectLabel: TENANT.name }),
  )
  const holders = await seedDemonstration(platform, tenantId)
  for (const [ordinal, holder] of holders.entries()) {
    const { login, personId } = holder
    const password = DEMONSTRATION_PASSWORD
    await createAccount(identity, { login, password, tenantId, personId })
    await addDemonstrationAccount(identity.tables, { ...holder, password }, ordinal)
  }
  await markTenantReady(platform, tenantId)
}
