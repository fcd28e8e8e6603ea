import type { RouteName } from '@roviec/contract'
import type { Recipe } from './attempt.ts'

export const assistantRecipes = {
  getAssistant: () => ({}),
  askAssistant: ({ subjects }) => ({
    params: { planId: subjects.draftId, itemId: subjects.draftItemId },
    // None is set up; whoever may ask is told so.
    provenBy: 'assistant-not-configured',
  }),
} as const satisfies Partial<Record<RouteName, Recipe>>
