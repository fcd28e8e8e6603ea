import { z } from 'zod'
import { CivilDate, Id, Line } from './fields.ts'
import { SecondFactorCode } from './own-account.ts'
import { empty, json, jsonBody, route } from './route.ts'

export const HeldPosition = z.object({
  positionId: Id,
  title: z.string(),
  unitId: Id,
  unitName: z.string(),
  /** `acting` stands in for a holder who is absent or not yet appointed. */
  holding: z.enum(['holder', 'acting']),
})
export type HeldPosition = z.infer<typeof HeldPosition>

/** Who is signed in, what they hold today, and what "today" is. */
export const Session = z.object({
  userId: z.string(),
  login: z.string(),
  personId: Id.nullable(),
  fullName: z.string(),
  positions: z.array(HeldPosition),
  tenant: z.object({ id: z.string(), name: z.string(), demonstration: z.boolean() }),
  today: CivilDate,
  /** Null on a working day; otherwise the name of the day off. */
  dayOffName: z.string().nullable(),
  nextWorkingDay: CivilDate,
  abilities: z.array(
    z.enum([
      'create-plan',
      'view-audit',
      'manage-organization',
      'manage-accounts',
      'answer-data-requests',
      'export-corrections',
    ]),
  ),
  /** The password was made by an administrator: nothing else opens until it is changed. */
  mustChangePassword: z.boolean(),
})
export type Session = z.infer<typeof Session>

export const SignIn = z.object({
  /** User name or e-mail. */
  login: Line(200),
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof SignIn>

/** The password was right, and a code of the second factor is wanted as well. */
export const SecondStep = z.object({ secondFactorRequired: z.literal(true) })
export type SecondStep = z.infer<typeof SecondStep>

/** Beside the password: how else somebody can sign in here. */
export const SignInOptions = z.object({
  /** The city's own sign-on, by the name that its button bears; null when none is set up. */
  signOn: z.object({ name: z.string() }).nullable(),
})
export type SignInOptions = z.infer<typeof SignInOptions>

/** What the provider put into the address to which it sent the browser back. */
export const SignOnAnswer = z.object({ query: z.string().max(8000) })
export type SignOnAnswer = z.infer<typeof SignOnAnswer>

export const DemoAccount = z.object({
  login: z.string(),
  password: z.string(),
  fullName: z.string(),
  title: z.string(),
  unitName: z.string(),
})
export type DemoAccount = z.infer<typeof DemoAccount>

export const identityRoutes = {
  signIn: route({
    method: 'post',
    path: '/session',
    tag: 'identity',
    summary: 'Sign in with user name or e-mail and password',
    security: 'none',
    body: jsonBody(SignIn),
    response: json(z.union([Session, SecondStep]), 201),
    errors: [
      'sign-in-failed',
      'sign-in-limited',
      'account-without-tenant',
      'account-closed',
      'account-person-left',
      'initial-password-expired',
    ],
    withoutIdempotencyKey: 'signing in twice is harmless',
  }),
  verifySignIn: route({
    method: 'post',
    path: '/session/second-factor',
    tag: 'identity',
    summary: 'The second step of signing in: a code of the app, or a recovery code',
    security: 'none',
    body: jsonBody(SecondFactorCode),
    response: json(Session, 201),
    errors: [
      'second-factor-wrong',
      'sign-in-step-expired',
      'sign-in-limited',
      'account-without-tenant',
      'account-closed',
      'account-person-left',
    ],
    withoutIdempotencyKey: 'a code counts once',
  }),
  getSignInOptions: route({
    method: 'get',
    path: '/session/options',
    tag: 'identity',
    summary: 'How else than by password somebody can sign in',
    security: 'none',
    response: json(SignInOptions),
  }),
  startSignOn: route({
    method: 'post',
    path: '/session/sign-on',
    tag: 'identity',
    summary: "Begin to sign in at the city's own sign-on; answers the address to go to",
    security: 'none',
    response: json(z.object({ address: z.string() }), 201),
    errors: ['sign-on-absent', 'sign-on-unavailable', 'sign-in-limited'],
    withoutIdempotencyKey: 'beginning twice is harmless',
  }),
  verifySignOn: route({
    method: 'post',
    path: '/session/sign-on/answer',
    tag: 'identity',
    summary: 'Sign in with what the provider sent back',
    security: 'none',
    body: jsonBody(SignOnAnswer),
    response: json(Session, 201),
    errors: [
      'sign-on-absent',
      'sign-on-unavailable',
      'sign-on-expired',
      'sign-on-refused',
      'sign-on-invalid',
      'sign-on-unknown',
      'sign-in-limited',
      'account-without-tenant',
      'account-closed',
      'account-person-left',
    ],
    withoutIdempotencyKey: 'an answer counts once',
  }),
  getSession: route({
    method: 'get',
    path: '/session',
    tag: 'identity',
    summary: 'Who is signed in, with the positions held today',
    response: json(Session),
  }),
  signOut: route({
    method: 'delete',
    path: '/session',
    tag: 'identity',
    summary: 'Sign out on this device',
    response: empty,
    withoutIdempotencyKey: 'signing out twice is harmless',
  }),
  listDemoAccounts: route({
    method: 'get',
    path: '/demonstration-accounts',
    tag: 'identity',
    summary: 'Accounts of the demonstration city; empty on a real installation',
    security: 'none',
    response: json(z.object({ entries: z.array(DemoAccount) })),
  }),
}
