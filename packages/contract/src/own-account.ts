import { z } from 'zod'
import { Id, Moment } from './fields.ts'
import { empty, json, jsonBody, route } from './route.ts'

export const PASSWORD_LENGTH_MIN = 10
export const PASSWORD_LENGTH_MAX = 128

/** A password as typed. Whether it is good enough, the server says with a code of its own. */
export const Password = z.string().min(1).max(PASSWORD_LENGTH_MAX)

/** How somebody's own account is secured. */
export const OwnAccount = z.object({
  login: z.string(),
  twoFactor: z.boolean(),
  recoveryCodesLeft: z.int(),
  /** Null when it has not been changed since the account was made. */
  passwordChangedAt: Moment.nullable(),
})
export type OwnAccount = z.infer<typeof OwnAccount>

export const ChangePassword = z.object({ oldPassword: Password, newPassword: Password })
export type ChangePassword = z.infer<typeof ChangePassword>

export const WithPassword = z.object({ password: Password })
export type WithPassword = z.infer<typeof WithPassword>

/** Six digits of an app, or a recovery code; blanks and hyphens do not count. */
export const SecondFactorCode = z.object({ code: z.string().trim().min(6).max(40) })
export type SecondFactorCode = z.infer<typeof SecondFactorCode>

/** What an authenticator app needs, as an address to be drawn as a QR code and as a key to type. */
export const SecondFactorKey = z.object({ address: z.string(), key: z.string() })
export type SecondFactorKey = z.infer<typeof SecondFactorKey>

/** Shown once. Each works once. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>

export const OwnSession = z.object({
  id: Id,
  /** Browser and system in short words, such as `Firefox Windows`; null when it did not say. */
  device: z.string().nullable(),
  startedAt: Moment,
  /** To five minutes. */
  seenAt: Moment,
  current: z.boolean(),
})
export type OwnSession = z.infer<typeof OwnSession>

const HARMLESS = 'doing it twice is harmless'

export const ownAccountRoutes = {
  getOwnAccount: route({
    method: 'get',
    path: '/account',
    tag: 'identity',
    summary: 'How the account of whoever asks is secured',
    response: json(OwnAccount),
  }),
  changePassword: route({
    method: 'post',
    path: '/account/password',
    tag: 'identity',
    summary: 'Change the own password; ends every other session',
    body: jsonBody(ChangePassword),
    response: empty,
    errors: [
      'password-wrong',
      'password-unchanged',
      'password-too-short',
      'password-too-weak',
      'password-names-you',
      'password-breached',
      'sign-in-limited',
    ],
    withoutIdempotencyKey: 'the old password no longer works the second time',
  }),
  startSecondFactor: route({
    method: 'post',
    path: '/account/second-factor',
    tag: 'identity',
    summary: 'Make a key for an authenticator app; it counts once a code of it was verified',
    body: jsonBody(WithPassword),
    response: json(SecondFactorKey, 201),
    errors: [
      'password-wrong',
      'second-factor-present',
      'sign-in-limited',
      'password-change-required',
    ],
    withoutIdempotencyKey: 'the last key counts',
  }),
  verifySecondFactor: route({
    method: 'post',
    path: '/account/second-factor/verify',
    tag: 'identity',
    summary: 'Switch the second factor on with a code of the app; answers the recovery codes once',
    body: jsonBody(SecondFactorCode),
    response: json(RecoveryCodes, 201),
    errors: [
      'second-factor-wrong',
      'second-factor-absent',
      'second-factor-present',
      'sign-in-limited',
      'password-change-required',
    ],
    withoutIdempotencyKey: 'a code counts once',
  }),
  endSecondFactor: route({
    method: 'post',
    path: '/account/second-factor/end',
    tag: 'identity',
    summary: 'Switch the own second factor off',
    body: jsonBody(WithPassword),
    response: empty,
    errors: [
      'password-wrong',
      'second-factor-absent',
      'sign-in-limited',
      'password-change-required',
    ],
    withoutIdempotencyKey: HARMLESS,
  }),
  createRecoveryCodes: route({
    method: 'post',
    path: '/account/recovery-codes',
    tag: 'identity',
    summary: 'Make new recovery codes; the old ones no longer work',
    body: jsonBody(WithPassword),
    response: json(RecoveryCodes, 201),
    errors: [
      'password-wrong',
      'second-factor-absent',
      'sign-in-limited',
      'password-change-required',
    ],
    withoutIdempotencyKey: 'the last codes count',
  }),
  listOwnSessions: route({
    method: 'get',
    path: '/account/sessions',
    tag: 'identity',
    summary: 'Where the account is signed in',
    response: json(z.object({ entries: z.array(OwnSession) })),
  }),
  endOwnSession: route({
    method: 'delete',
    path: '/account/sessions/{sessionId}',
    tag: 'identity',
    summary: 'End one session of the own account',
    params: z.object({ sessionId: Id }),
    response: empty,
    errors: ['session-not-found'],
    withoutIdempotencyKey: HARMLESS,
  }),
  endOwnSessions: route({
    method: 'delete',
    path: '/account/sessions',
    tag: 'identity',
    summary: 'Sign out everywhere, here too',
    response: empty,
    withoutIdempotencyKey: HARMLESS,
  }),
}
