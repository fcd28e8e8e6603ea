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
  signOn: (name: string) => `Sign in with ${name}`,
  secondStep: {
    title: 'The second step',
    text: 'Open your authenticator app and type its 6 digits. Without your telephone, type a recovery code.',
    code: 'Code',
    submit: 'Confirm',
    back: 'Use another account',
  },
  signOnReturn: {
    title: 'Signing in',
    wait: 'Checking the answer of the common sign-on…',
    failedTitle: 'Not signed in',
    back: 'To the sign-in page',
  },
  forced: {
    title: 'Change the initial password',
    text: 'Your password was made by an administrator. Choose one of your own, then go on working.',
  },
  changePassword: {
    oldPassword: 'Current password',
    newPassword: 'New password',
    hint: (min: number) =>
      `At least ${min} characters. A few unrelated words are the easiest to remember and the hardest to guess.`,
    repeat: 'New password once more',
    differs: 'The two differ.',
    submit: 'Change the password',
    done: 'The password is changed. Your other sessions have ended.',
    strength: {
      label: 'Strength of the password',
      short: (left: number) => `${left} characters short`,
      weak: 'Easy to guess: add a few words',
      fair: 'Nearly strong enough: one more word',
      strong: 'Strong enough',
    },
  },
} satisfies Messages['identity']
