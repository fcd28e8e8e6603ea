import { lazyRouteComponent } from '@tanstack/react-router'

export { warningCountsQuery } from './api.ts'

export const WarningsPage = lazyRouteComponent(() => import('./warnings-page.tsx'), 'WarningsPage')
