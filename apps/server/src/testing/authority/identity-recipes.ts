import type { RouteName } from '@roviec/contract'
import { newId } from '../../platform/ids.ts'
import type { Recipe } from './attempt.ts'

const nothing: Recipe = () => ({})

export const identityRecipes = {
  signIn: () => ({
    body: { login: newId(), password: 'không đúng' },
    provenBy: 'sign-in-failed',
  }),
  getSession: nothing,
  signOut: async ({ sender, authority }) => ({
    as: sender && (await authority.world.account(sender.personId)),
  }),
  listDemoAccounts: nothing,
} as const satisfies Partial<Record<RouteName, Recipe>>

export const platformRecipes = {
  getCalendarSettings: nothing,
  streamEvents: nothing,
} as const satisfies Partial<Record<RouteName, Recipe>>
