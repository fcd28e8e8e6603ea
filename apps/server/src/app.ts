import type { Session } from '@roviec/contract'
import { type Assistant, assistantOperations } from './assistant/index.ts'
import { auditOperations, canViewRecord, createLogReader } from './audit/index.ts'
import { coordinationOperations } from './coordination/index.ts'
import {
  authenticateWith,
  canAdministerAccounts,
  findOpenLogins,
  type Identity,
  identityOperations,
  type IdentityOptions,
  openIdentity,
  removeAccountsOf,
} from './identity/index.ts'
import { forecastOperations, replaceOutageRecorder } from './forecasts/index.ts'
import { importOperations, removeFromImports } from './imports/index.ts'
import { canOrganize, organizationOperations } from './organization/index.ts'
import {
  canAnswerRequests,
  type ErasedPerson,
  findPerson,
  hasLeft,
  loadActorDelegations,
  loadActorPositions,
  peopleOperations,
} from './people/index.ts'
import { topicsOf } from './live-topics.ts'
import type { Actor, Context } from './platform/context.ts'
import { refuse } from './platform/errors.ts'
import { platformOperations } from './platform/calendar-settings.ts'
import type { Principal } from './platform/http/authentication.ts'
import { createHttp, type HttpApp } from './platform/http/create-http.ts'
import { forgetAnswersNaming } from './platform/http/idempotency.ts'
import type { StaticSite } from './platform/http/static-site.ts'
import type { LoadActor } from './platform/in-tenant.ts'
import { createLiveEvents } from './platform/live-events.ts'
import type { Operation } from './platform/operation.ts'
import type { Platform, WakingPlatform } from './platform/platform.ts'
import type { Recognize } from './platform/recognize-document.ts'
import {
  canCreatePlan,
  canExportCorrections,
  planOperations,
  planUploadOperation,
  replaceUploaderName,
} from './plans/index.ts'
import { directoryOperations } from './directory/index.ts'
import { findObstacles, reportOperations } from './reports/index.ts'
import { replaceDeciderName, restructuringOperations } from './restructurings/index.ts'
import { replaceProposerName, scheduleOperations } from './schedules/index.ts'
import { settingsOperations } from './settings/index.ts'
import { replaceActorName, taskOperations } from './tasks/index.ts'
import { warningOperations } from './warnings/index.ts'

/** The operations of every feature but those that need to be set up. The only list of them. */
const OPERATIONS: readonly Operation[] = [
  ...platformOperations,
  ...organizationOperations(findObstacles),
  ...peopleOperations(eraseElsewhere),
  ...coordinationOperations,
  ...directoryOperations,
  ...taskOperations,
  ...planOperations,
  ...scheduleOperations,
  ...forecastOperations,
  ...warningOperations,
  ...restructuringOperations,
  ...importOperations(findOpenLogins),
  ...reportOperations,
  ...settingsOperations,
  ...auditOperations,
]

/** The name of a person whose data is erased also stands beside what they did, and in files. */
async function eraseElsewhere(ctx: Context, person: ErasedPerson): Promise<void> {
  const { personId, name, texts } = person
  await replaceActorName(ctx, personId, name)
  await replaceUploaderName(ctx, personId, name)
  await replaceDeciderName(ctx, personId, name)
  await replaceProposerName(ctx, personId, name)
  await replaceOutageRecorder(ctx, personId, name)
  await removeFromImports(ctx, person)
  await removeAccountsOf(ctx, personId)
  await forgetAnswersNaming(ctx, texts)
}

/** Programs beyond this one that the office has set up; null where there is none. */
export interface OutsideHelp {
  /** Reads scanned documents. */
  readonly recognize?: Recognize | null
  /** Proposes answers to open questions. */
  readonly assistant?: Assistant | null
}

/** Every operation of the server, those of signing in among them. */
export function operationsOf(
  identity: Identity,
  { recognize = null, assistant = null }: OutsideHelp = {},
): readonly Operation[] {
  return [
    ...identityOperations(identity),
    ...OPERATIONS,
    planUploadOperation(recognize),
    ...assistantOperations(assistant, recognize !== null),
  ]
}

export interface AppOptions extends OutsideHelp {
  readonly platform: WakingPlatform
  readonly identity: Identity
  readonly metricsToken?: string | null
  readonly site?: StaticSite
  /** Tests compare every answer with the contract. */
  readonly strict?: boolean
}

export interface App extends HttpApp {
  /** Ends what runs beside the requests. */
  readonly close: () => Promise<void>
}

/** The HTTP interface over an open platform. */
export function createApp(options: AppOptions): App {
  const { platform, identity, strict = false, recognize, assistant, ...rest } = options
  const reader = createLogReader(platform.database)
  const live = createLiveEvents({ reader, topicsOf, log: platform.log })
  platform.onWake(live.wake)
  const http = createHttp({
    ...rest,
    platform,
    live,
    authenticate: authenticateWith(identity),
    publicUrl: identity.publicUrl,
    strict,
    operations: operationsOf(identity, {
      recognize: recognize ?? null,
      assistant: assistant ?? null,
    }),
    loadActorOf,
  })
  return { ...http, close: () => live.close() }
}

/** Signing in over an open platform, with what the features above identity know of people. */
export function openIdentityOf(
  platform: Platform,
  options: Omit<IdentityOptions, 'platform' | 'loadActorOf' | 'abilitiesOf'>,
): Promise<Identity> {
  return openIdentity({ ...options, platform, loadActorOf, abilitiesOf })
}

/** What a screen offers beyond single plans and tasks, which name their own abilities. */
function abilitiesOf(actor: Actor): Session['abilities'] {
  const can: Record<Session['abilities'][number], boolean> = {
    'create-plan': canCreatePlan(actor),
    'view-audit': canViewRecord(actor),
    'manage-organization': canOrganize(actor, 'create-unit'),
    'manage-accounts': canAdministerAccounts(actor),
    'answer-data-requests': canAnswerRequests(actor),
    'export-corrections': canExportCorrections(actor),
  }
  return SESSION_ABILITIES.filter((ability) => can[ability])
}

const SESSION_ABILITIES = [
  'create-plan',
  'view-audit',
  'manage-organization',
  'manage-accounts',
  'answer-data-requests',
  'export-corrections',
] as const

/** The person behind an account, with the positions that they answer for today. */
function loadActorOf({ userId, personId }: Principal): LoadActor {
  return async (ctx) => {
    if (personId === null) return { ...NOBODY, userId }
    const person = await findPerson(ctx, personId)
    // Rights end with the last day here, those of a delegation and of everybody too.
    if (person === null || hasLeft(person.leftOn, ctx.today)) refuse('account-person-left')
    const positions = await loadActorPositions(ctx, personId)
    const delegations = await loadActorDelegations(ctx, personId)
    const { fullName } = person
    return { kind: 'person', userId, personId, fullName, positions, delegations }
  }
}

/** An account without a person of the tenant has no positions, and so no rights from them. */
const NOBODY: Actor = {
  kind: 'person',
  userId: null,
  personId: null,
  fullName: 'Tài khoản không gắn với người',
  positions: [],
  delegations: [],
}
