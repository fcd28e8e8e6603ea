import { lazyRouteComponent } from '@tanstack/react-router'

export { ImportSearch } from './import-search.ts'

export const ImportsPage = lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage')
export const ImportPage = lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage')
