import type { RouteName } from '@roviec/contract'
import { newId } from '../../platform/ids.ts'
import type { Asked, Recipe } from './attempt.ts'

const nothing: Recipe = () => ({})
/** Ends the session it is sent with, so it is sent with another one of the same person. */
const withOwnSession: Recipe = async ({ sender, authority }) => ({
  as: sender && (await authority.world.account(sender.personId)),
})
const CODE = { code: '000000' }
const WRONG = { body: { password: 'không đúng' }, provenBy: 'password-wrong' } as const
const account = ({ subjects }: Asked) => ({ params: { userId: subjects.userId } })

export const identityRecipes = {
  signIn: () => ({
    body: { login: newId(), password: 'không đúng' },
    provenBy: 'sign-in-failed',
  }),
  verifySignIn: () => ({ body: CODE, provenBy: 'sign-in-step-expired' }),
  getSignInOptions: nothing,
  startSignOn: () => ({ provenBy: 'sign-on-absent' }),
  verifySignOn: () => ({ body: { query: '' }, provenBy: 'sign-on-absent' }),
  getSession: nothing,
  signOut: withOwnSession,
  listDemoAccounts: nothing,
  getOwnAccount: nothing,
  changePassword: () => ({
    body: { oldPassword: 'không đúng', newPassword: 'rất dài và khó đoán 91' },
    provenBy: 'password-wrong',
  }),
  startSecondFactor: () => WRONG,
  verifySecondFactor: () => ({ body: CODE, provenBy: 'second-factor-absent' }),
  endSecondFactor: () => WRONG,
  createRecoveryCodes: () => WRONG,
  listOwnSessions: nothing,
  endOwnSession: () => ({ params: { sessionId: newId() }, provenBy: 'session-not-found' }),
  endOwnSessions: withOwnSession,
  listAccounts: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.userId }),
  listAccountCandidates: ({ subjects }) => ({ query: { limit: '100' }, shows: subjects.personId }),
  createAccounts: () => ({ body: { entries: [{ login: newId(), personId: null }] } }),
  createInitialPassword: account,
  closeAccount: account,
  openAccount: (asked) => ({ ...account(asked), provenBy: 'account-open' }),
  removeSecondFactor: (asked) => ({ ...account(asked), provenBy: 'second-factor-absent' }),
  linkSignOn: (asked) => ({
    ...account(asked),
    body: { subject: 'abc' },
    provenBy: 'sign-on-absent',
  }),
} as const satisfies Partial<Record<RouteName, Recipe>>

export const platformRecipes = {
  getCalendarSettings: nothing,
  getSettings: nothing,
  changeSettings: () => ({ body: { dueSoonWorkingDays: 4 } }),
  streamEvents: nothing,
} as const satisfies Partial<Record<RouteName, Recipe>>
