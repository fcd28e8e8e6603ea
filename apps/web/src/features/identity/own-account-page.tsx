import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatMoment } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { ownAccountQuery } from './api.ts'
import { ChangePasswordForm } from './change-password-form.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import styles from './account.module.css'

/** The own account: password, second factor, where it is signed in. */
export function OwnAccountPage(): ReactNode {
  const { own: words } = useMessages().accounts
  const account = useQuery(ownAccountQuery)
  return (
    <>
      <PageHead
        title={words.title}
        {...(account.data && { subtitle: words.signedInAs(account.data.login) })}
      />
      <div className={styles['scroll']}>
        {account.isPending && <LoadingState />}
        {account.isError && (
          <ErrorState failure={account.error} onRetry={() => void account.refetch()} />
        )}
        {account.isSuccess && (
          <div className={styles['sections']}>
            <section className={styles['section']}>
              <h2>{words.password}</h2>
              <p>
                {account.data.passwordChangedAt === null
                  ? words.passwordNever
                  : words.passwordChanged(formatMoment(account.data.passwordChangedAt))}
              </p>
              <ChangePasswordForm />
            </section>
            <SecondFactorSection account={account.data} />
            <OwnSessions />
          </div>
        )}
      </div>
    </>
  )
}
