import { z } from 'zod'
import { Id, Line, Moment, page, PageQuery } from './fields.ts'
import { empty, json, jsonBody, route } from './route.ts'

/** A position that somebody answers for today, as far as it tells people of one name apart. */
export const AccountPosition = z.object({ title: z.string(), unitName: z.string() })

/** An account of the tenant, as its administrators see it. */
export const Account = z.object({
  userId: Id,
  login: z.string(),
  /** Null for an account that is no person of the tenant. */
  personId: Id.nullable(),
  fullName: z.string().nullable(),
  positions: z.array(AccountPosition),
  lastSignInAt: Moment.nullable(),
  twoFactor: z.boolean(),
  /** Switched off: nobody can sign in with it. */
  off: z.boolean(),
  /** Its password was made by an administrator and must be changed at the next sign-in. */
  initialPassword: z.boolean(),
  /** Who this is at the city's own sign-on; null when it is not bound, or none is set up. */
  signOnSubject: z.string().nullable(),
  /** The account of whoever asks: it cannot be switched off or reset from here. */
  own: z.boolean(),
})
export type Account = z.infer<typeof Account>

/** Somebody of the tenant who has an account already, or could get one. */
export const AccountCandidate = z.object({
  personId: Id,
  fullName: z.string(),
  positions: z.array(AccountPosition),
  login: z.string().nullable(),
})
export type AccountCandidate = z.infer<typeof AccountCandidate>

export const ACCOUNTS_AT_ONCE_MAX = 50

export const CreateAccounts = z.object({
  entries: z
    .array(
      z.object({
        /** User name or e-mail. */
        login: Line(200),
        personId: Id.nullable(),
      }),
    )
    .min(1)
    .max(ACCOUNTS_AT_ONCE_MAX),
})
export type CreateAccounts = z.infer<typeof CreateAccounts>

/** A password that is shown once, kept nowhere, and must be changed at the first sign-in. */
export const InitialPassword = z.object({ userId: Id, login: z.string(), password: z.string() })
export type InitialPassword = z.infer<typeof InitialPassword>

export const LinkSignOn = z.object({
  /** What the provider calls this person (`sub`); null takes the binding away. */
  subject: Line(255).nullable(),
})
export type LinkSignOn = z.infer<typeof LinkSignOn>

const OfAccount = z.object({ userId: Id })
const SHOWN_ONCE = 'the answer holds a password, which must not be stored'

export const accountRoutes = {
  listAccounts: route({
    method: 'get',
    path: '/accounts',
    tag: 'identity',
    summary: 'The accounts of the tenant by login; search folds marks and case of names',
    query: PageQuery.extend({
      search: z.string().trim().max(100).optional(),
      off: z.stringbool().optional(),
    }),
    response: json(page(Account)),
    errors: ['account-administrate-forbidden'],
  }),
  listAccountCandidates: route({
    method: 'get',
    path: '/accounts/candidates',
    tag: 'identity',
    summary: 'People of the tenant, each with the login of their account if they have one',
    query: PageQuery.extend({ search: z.string().trim().max(100).optional() }),
    response: json(page(AccountCandidate)),
    errors: ['account-administrate-forbidden'],
  }),
  createAccounts: route({
    method: 'post',
    path: '/accounts',
    tag: 'identity',
    summary: 'Create accounts, each with a password that is shown once; all of them or none',
    body: jsonBody(CreateAccounts),
    response: json(z.object({ entries: z.array(InitialPassword) }), 201),
    errors: [
      'account-administrate-forbidden',
      'account-login-invalid',
      'account-login-taken',
      'account-person-taken',
      'person-left',
      'person-not-found',
    ],
    withoutIdempotencyKey: SHOWN_ONCE,
  }),
  createInitialPassword: route({
    method: 'post',
    path: '/accounts/{userId}/initial-password',
    tag: 'identity',
    summary: 'Replace the password by one that is shown once, and end all sessions',
    params: OfAccount,
    response: json(InitialPassword, 201),
    errors: [
      'account-administrate-forbidden',
      'account-not-found',
      'account-own',
      'account-shared',
    ],
    withoutIdempotencyKey: SHOWN_ONCE,
  }),
  closeAccount: route({
    method: 'post',
    path: '/accounts/{userId}/close',
    tag: 'identity',
    summary: 'Switch an account off, and end its sessions',
    params: OfAccount,
    response: empty,
    errors: [
      'account-administrate-forbidden',
      'account-not-found',
      'account-own',
      'account-last-administrator',
      'account-closed',
    ],
  }),
  openAccount: route({
    method: 'post',
    path: '/accounts/{userId}/open',
    tag: 'identity',
    summary: 'Switch an account on again',
    params: OfAccount,
    response: empty,
    errors: ['account-administrate-forbidden', 'account-not-found', 'account-open'],
  }),
  removeSecondFactor: route({
    method: 'delete',
    path: '/accounts/{userId}/second-factor',
    tag: 'identity',
    summary: 'Take away a second factor that was lost, and end all sessions',
    params: OfAccount,
    response: empty,
    errors: [
      'account-administrate-forbidden',
      'account-not-found',
      'account-own',
      'account-shared',
      'second-factor-absent',
    ],
  }),
  linkSignOn: route({
    method: 'post',
    path: '/accounts/{userId}/sign-on',
    tag: 'identity',
    summary: "Bind an account to its person at the city's own sign-on, or unbind it",
    params: OfAccount,
    body: jsonBody(LinkSignOn),
    response: empty,
    errors: [
      'account-administrate-forbidden',
      'account-not-found',
      'account-own',
      'account-shared',
      'sign-on-absent',
      'sign-on-subject-taken',
    ],
  }),
}
