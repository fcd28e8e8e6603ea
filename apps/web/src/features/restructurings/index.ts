import { lazyRouteComponent } from '@tanstack/react-router'

export const RestructuringsPage = lazyRouteComponent(
  () => import('./restructurings-page.tsx'),
  'RestructuringsPage',
)
export const RestructuringPage = lazyRouteComponent(
  () => import('./restructuring-page.tsx'),
  'RestructuringPage',
)
