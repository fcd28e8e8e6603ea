import { lazyRouteComponent } from '@tanstack/react-router'

export { QualitySearch } from './quality-search.ts'

export const QualityPage = lazyRouteComponent(() => import('./quality-page.tsx'), 'QualityPage')
