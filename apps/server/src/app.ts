import type { Session } from '@roviec/contract'
import { auditOperations, canViewRecord } from './audit/index.ts'
import {
  authenticateWith,
  type Identity,
  identityOperations,
  type IdentityOptions,
  openIdentity,
} from './identity/index.ts'
import { canOrganize, organizationOperations } from './organization/index.ts'
import { findPerson, loadActorPositions, peopleOperations } from './people/index.ts'
import type { Actor } from './platform/context.ts'
import { platformOperations } from './platform/calendar-settings.ts'
import type { Principal } from './platform/http/authentication.ts'
import { createHttp, type HttpApp } from './platform/http/create-http.ts'
import type { LoadActor } from './platform/in-tenant.ts'
import type { Operation } from './platform/operation.ts'
import type { Platform } from './platform/platform.ts'
import { canCreatePlan, planOperations } from './plans/index.ts'
import { reportOperations } from './reports/index.ts'
import { taskOperations } from './tasks/index.ts'

/** The operations of every feature. The only list of them. */
const OPERATIONS: readonly Operation[] = [
  ...platformOperations,
  ...organizationOperations,
  ...peopleOperations,
  ...taskOperations,
  ...planOperations,
  ...reportOperations,
  ...auditOperations,
]

/** Every operation of the server, those of signing in among them. */
export function operationsOf(identity: Identity): readonly Operation[] {
  return [...identityOperations(identity), ...OPERATIONS]
}

export interface AppOptions {
  readonly platform: Platform
  readonly identity: Identity
  /** Tests compare every answer with the contract. */
  readonly strict?: boolean
}

/** The HTTP interface over an open platform. */
export function createApp({ platform, identity, strict = false }: AppOptions): HttpApp {
  return createHttp({
    platform,
    authenticate: authenticateWith(identity),
    publicUrl: identity.publicUrl,
    strict,
    operations: operationsOf(identity),
    loadActorOf,
  })
}

/** Signing in over an open platform, with what the features above identity know of people. */
export function openIdentityOf(
  platform: Platform,
  options: Pick<IdentityOptions, 'secret' | 'publicUrl' | 'demonstration'>,
): Promise<Identity> {
  return openIdentity({ ...options, platform, loadActorOf, abilitiesOf })
}

/** What a screen offers beyond single plans and tasks, which name their own abilities. */
function abilitiesOf(actor: Actor): Session['abilities'] {
  const can: Record<Session['abilities'][number], boolean> = {
    'create-plan': canCreatePlan(actor),
    'view-audit': canViewRecord(actor),
    'manage-organization': canOrganize(actor, 'create-unit'),
  }
  return SESSION_ABILITIES.filter((ability) => can[ability])
}

const SESSION_ABILITIES = ['create-plan', 'view-audit', 'manage-organization'] as const

/** The person behind an account, with the positions that they answer for today. */
function loadActorOf({ userId, personId }: Principal): LoadActor {
  return async (ctx) => {
    if (personId === null) return { ...NOBODY, userId }
    const person = await findPerson(ctx, personId)
    const positions = await loadActorPositions(ctx, personId)
    return { kind: 'person', userId, personId, fullName: person?.fullName ?? '', positions }
  }
}

/** An account without a person of the tenant has no positions, and so no rights from them. */
const NOBODY: Actor = {
  kind: 'person',
  userId: null,
  personId: null,
  fullName: 'Tài khoản không gắn với người',
  positions: [],
}
