import { lazyRouteComponent } from '@tanstack/react-router'

export const OverviewPage = lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage')
