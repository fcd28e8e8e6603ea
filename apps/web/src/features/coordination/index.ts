import { lazyRouteComponent } from '@tanstack/react-router'

export { RegisterSearch } from './register-search.ts'

export const RegisterPage = lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage')
