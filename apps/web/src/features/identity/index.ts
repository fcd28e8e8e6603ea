import { lazyRouteComponent } from '@tanstack/react-router'

export { SettledGate } from './settled-gate.tsx'
export { SignInPage } from './sign-in-page.tsx'
export { SIGN_ON_RETURN } from './sign-on-return.tsx'
export const OwnAccountPage = lazyRouteComponent(
  () => import('./own-account-page.tsx'),
  'OwnAccountPage',
)
export const AccountsPage = lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage')
