import type { RouteName } from '@roviec/contract'
import type { Recipe } from './attempt.ts'
import { OUTAGE } from './shared-subjects.ts'

export const forecastRecipes = {
  getPlanForecast: ({ of, subjects }) => ({ params: { planId: planOf(of, subjects) } }),
  getCalibration: () => ({}),
  getTaskDelay: ({ of, subjects }) => ({
    params: {
      taskId: of === 'restricted-task' ? subjects.restrictedTaskId : subjects.acceptedTaskId,
    },
  }),
  listOutages: ({ subjects }) => ({ shows: subjects.outageId }),
  recordOutage: () => ({ body: OUTAGE }),
  removeOutage: ({ subjects }) => ({ params: { outageId: subjects.outageId } }),
} as const satisfies Partial<Record<RouteName, Recipe>>

type Asked = Parameters<Recipe>[0]

function planOf(of: Asked['of'], subjects: Asked['subjects']): string {
  if (of === 'published-plan') return subjects.publishedPlanId
  return of === 'restricted-plan' ? subjects.restrictedPlanId : subjects.draftId
}
