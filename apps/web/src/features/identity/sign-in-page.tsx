import type { DemoAccount } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState, type SyntheticEvent } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureCode } from '../../platform/api-error.ts'
import { positionWords } from '../../platform/position-words.ts'
import { Button } from '../../ui/button/button.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import {
  demoAccountsQuery,
  signInOptionsQuery,
  useSecondStep,
  useSignIn,
  useStartSignOn,
} from './api.ts'
import { EntryFrame } from './entry-frame.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { PasswordField } from './password-field.tsx'
import { SIGN_ON_RETURN, SignOnReturn } from './sign-on-return.tsx'
import styles from './sign-in-page.module.css'

/** Stands in place of every screen until somebody has signed in; the address stays. */
export function SignInPage() {
  const { general, identity } = useLanguage().messages
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = `${identity.title} · ${general.productName}`
  }, [identity, general])
  return <EntryFrame>{pathname === SIGN_ON_RETURN ? <SignOnReturn /> : <SignInSteps />}</EntryFrame>
}

function SignInSteps() {
  const { general, identity } = useLanguage().messages
  const { data: accounts = [] } = useQuery(demoAccountsQuery)
  const signIn = useSignIn()
  if (signIn.data !== undefined && 'secondFactorRequired' in signIn.data) {
    return <SecondStep onBack={signIn.reset} />
  }
  return (
    <>
      {accounts.length > 0 && (
        <Notice tone="off">{general.demonstrationBanner('Thành phố Minh Hà')}</Notice>
      )}
      <h1>{identity.title}</h1>
      <FailureNotice failure={signIn.error} />
      <SignInForm busy={signIn.isPending} onSignIn={signIn.mutate} />
      <SignOnButton />
      {accounts.length > 0 && (
        <Accounts accounts={accounts} busy={signIn.isPending} onSignIn={signIn.mutate} />
      )}
    </>
  )
}

interface SignInFormProps {
  readonly busy: boolean
  readonly onSignIn: (account: { login: string; password: string }) => void
}

function SignInForm({ busy, onSignIn }: SignInFormProps) {
  const { general, identity } = useLanguage().messages
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setTried(true)
    if (login.trim() !== '' && password !== '') onSignIn({ login: login.trim(), password })
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <TextField
        label={identity.login}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={tried && login.trim() === '' ? general.fillIn : null}
      />
      <PasswordField
        label={identity.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={tried && password === '' ? general.fillIn : null}
      />
      <Button kind="primary" type="submit" size="large" full disabled={busy}>
        {busy ? identity.submitting : identity.submit}
      </Button>
    </form>
  )
}

/** The code after the password. A step that has expired leads back to the first one. */
function SecondStep({ onBack }: { readonly onBack: () => void }) {
  const { general, identity } = useLanguage().messages
  const words = identity.secondStep
  const step = useSecondStep()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const isOver = failureCode(step.error) === 'sign-in-step-expired'

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setTried(true)
    if (code.trim() !== '') step.mutate({ code: code.trim() }, { onError: () => setCode('') })
  }

  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <FailureNotice failure={step.error} />
      <form className={styles['form']} onSubmit={submit} noValidate>
        <TextField
          label={words.code}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          // The password was just typed: the next thing to type is the code.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          error={tried && code.trim() === '' && !step.isError ? general.fillIn : null}
        />
        <Button kind="primary" type="submit" size="large" full disabled={step.isPending || isOver}>
          {words.submit}
        </Button>
        <Button kind={isOver ? 'primary' : 'quiet'} icon="arrow-left" onClick={onBack}>
          {words.back}
        </Button>
      </form>
    </>
  )
}

/** The city's own sign-on, where one is set up. */
function SignOnButton() {
  const { identity } = useLanguage().messages
  const { data } = useQuery(signInOptionsQuery)
  const start = useStartSignOn()
  if (data === undefined || data.signOn === null) return null
  return (
    <>
      <FailureNotice failure={start.error} />
      <Button
        size="large"
        full
        icon="external-link"
        disabled={start.isPending || start.isSuccess}
        onClick={() => start.mutate()}
      >
        {identity.signOn(data.signOn.name)}
      </Button>
    </>
  )
}

function Accounts({
  accounts,
  busy,
  onSignIn,
}: SignInFormProps & { readonly accounts: readonly DemoAccount[] }) {
  const { identity } = useLanguage().messages
  return (
    <section className={styles['accounts']}>
      <h2>{identity.accountsTitle}</h2>
      <p>{identity.accountsText}</p>
      <ul>
        {accounts.map(({ login, password, fullName, title, unitName }) => (
          <li key={login}>
            <button
              type="button"
              className={styles['account']}
              disabled={busy}
              onClick={() => onSignIn({ login, password })}
            >
              <span>
                <span className="visually-hidden">{identity.signInAs} </span>
                <strong>{fullName}</strong>
                <small>{positionWords({ title, unitName })}</small>
              </span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
