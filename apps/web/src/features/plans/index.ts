import { lazyRouteComponent } from '@tanstack/react-router'

export { QualitySearch } from './quality/quality-search.ts'
export { PlanSearch } from './plan-search.ts'
export { planListQuery } from './api.ts'

export const PlanListPage = lazyRouteComponent(() => import('./plan-list-page.tsx'), 'PlanListPage')
export const PlanPage = lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage')
export const QualityPage = lazyRouteComponent(
  () => import('./quality/quality-page.tsx'),
  'QualityPage',
)
