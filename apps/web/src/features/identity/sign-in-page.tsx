import type { DemoAccount } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type SyntheticEvent } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { positionWords } from '../../platform/position-words.ts'
import { Button, IconButton } from '../../ui/button/button.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { BrandMark } from '../../ui/top-bar/top-bar.tsx'
import { demoAccountsQuery, useSignIn } from './api.ts'
import styles from './sign-in-page.module.css'

/** Stands in place of every screen until somebody has signed in; the address stays. */
export function SignInPage() {
  const { language, messages, setLanguage } = useLanguage()
  const { general, identity } = messages
  const { data: accounts = [] } = useQuery(demoAccountsQuery)
  const signIn = useSignIn()
  useEffect(() => {
    document.title = `${identity.title} · ${general.productName}`
  }, [identity, general])

  return (
    <main className={styles['page']}>
      <div className={styles['card']}>
        <header className={styles['brand']}>
          <BrandMark />
          <div>
            <strong>{general.productName}</strong>
            <p>{general.productMotto}</p>
          </div>
        </header>
        {accounts.length > 0 && (
          <Notice tone="off">{general.demonstrationBanner('Thành phố Minh Hà')}</Notice>
        )}
        <h1>{identity.title}</h1>
        {signIn.isError && (
          <div role="alert">
            <Notice tone="risk" icon="alert-circle">
              {failureText(signIn.error, language)}
            </Notice>
          </div>
        )}
        <SignInForm busy={signIn.isPending} onSignIn={signIn.mutate} />
        {accounts.length > 0 && (
          <Accounts accounts={accounts} busy={signIn.isPending} onSignIn={signIn.mutate} />
        )}
        <Button
          kind="quiet"
          icon="language"
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {language === 'vi' ? general.languageEn : general.languageVi}
        </Button>
      </div>
    </main>
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
  const [shown, setShown] = useState(false)
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
      <TextField
        label={identity.password}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={tried && password === '' ? general.fillIn : null}
        aside={
          <IconButton
            icon={shown ? 'eye-off' : 'eye'}
            label={shown ? identity.hidePassword : identity.showPassword}
            onClick={() => setShown(!shown)}
          />
        }
      />
      <Button kind="primary" type="submit" size="large" full disabled={busy}>
        {busy ? identity.submitting : identity.submit}
      </Button>
    </form>
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
