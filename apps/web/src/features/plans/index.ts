import { lazyRouteComponent } from '@tanstack/react-router'

export { PLAN_VIEWS } from './plan-views.ts'
export { planListQuery } from './api.ts'

export const PlanListPage = lazyRouteComponent(() => import('./plan-list-page.tsx'), 'PlanListPage')
export const PlanPage = lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage')
