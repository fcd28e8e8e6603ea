import { z } from 'zod'
import { CivilDate, Id, Line } from './fields.ts'
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
  abilities: z.array(z.enum(['create-plan', 'view-audit', 'manage-organization'])),
})
export type Session = z.infer<typeof Session>

export const SignIn = z.object({
  /** User name or e-mail. */
  login: Line(200),
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof SignIn>

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
    response: json(Session, 201),
    errors: ['sign-in-failed', 'sign-in-limited', 'account-without-tenant'],
    withoutIdempotencyKey: 'signing in twice is harmless',
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
