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

/** The person behind an account, with the positions held today. */
function loadActorOf({ userId, personId }: Principal): LoadActor {
  return async (ctx): Promise<Actor> => {
    const person = personId === null ? null : await findPerson(ctx, personId)
    return {
      kind: 'person',
      userId,
      personId,
      fullName: person?.fullName ?? userId,
      positions: personId === null ? [] : await loadActorPositions(ctx, personId),
    }
  }
}
