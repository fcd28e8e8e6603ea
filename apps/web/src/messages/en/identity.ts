import type { Messages } from '../vi.ts'

export const identity = {
  title: 'Sign in',
  login: 'User name or e-mail',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  submit: 'Sign in',
  submitting: 'Signing in…',
  accountsTitle: 'Try it with a demonstration account',
  accountsText: 'Each account holds a different position, so it sees and may do different things.',
  signInAs: 'Sign in as',
  signedOut: 'Your session has ended. Sign in again; the page you were on stays open.',
} satisfies Messages['identity']
