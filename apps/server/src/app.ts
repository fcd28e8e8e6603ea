import { auditOperations } from './audit/index.ts'
import { organizationOperations } from './organization/index.ts'
import { findPerson, loadActorPositions, peopleOperations } from './people/index.ts'
import type { Actor } from './platform/context.ts'
import { platformOperations } from './platform/calendar-settings.ts'
import type { Authenticate, Principal } from './platform/http/authentication.ts'
import { createHttp, type HttpApp } from './platform/http/create-http.ts'
import type { LoadActor } from './platform/in-tenant.ts'
import type { Operation } from './platform/operation.ts'
import type { Platform } from './platform/platform.ts'

/** Every operation of the server. The only file that knows every feature. */
export const OPERATIONS: readonly Operation[] = [
  ...platformOperations,
  ...organizationOperations,
  ...peopleOperations,
  ...auditOperations,
]

export interface AppOptions {
  readonly platform: Platform
  readonly authenticate: Authenticate
  readonly publicUrl?: string | null
  /** Tests compare every answer with the contract. */
  readonly strict?: boolean
}

/** The HTTP interface over an open platform. */
export function createApp(options: AppOptions): HttpApp {
  const { platform, authenticate, publicUrl = null, strict = false } = options
  return createHttp({
    platform,
    authenticate,
    publicUrl,
    strict,
    operations: OPERATIONS,
    loadActorOf,
  })
}

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
