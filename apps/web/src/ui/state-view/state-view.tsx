import type { ReactNode } from 'react'
import { failureText, isFinal } from '../../platform/api-error.ts'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { Button } from '../button/button.tsx'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './state-view.module.css'

/** Nothing is here yet: says so, and what to do next. */
export function EmptyState({
  icon = 'inbox',
  title,
  children,
  action,
  heading: Heading = 'h2',
}: {
  readonly icon?: IconName | undefined
  readonly title: string
  /** `h1` where this is all that the page shows. */
  readonly heading?: 'h1' | 'h2' | undefined
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={styles['state']}>
      <Icon name={icon} size={28} />
      <Heading>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}

/** What was asked for did not come: why, and a way to ask again. */
export function ErrorState({
  failure,
  onRetry,
}: {
  readonly failure: unknown
  readonly onRetry?: (() => void) | undefined
}) {
  const { language, messages } = useLanguage()
  return (
    <div className={styles['state']} role="alert">
      <Icon name="alert-circle" size={28} />
      <h2>{messages.general.errorTitle}</h2>
      <p>{failureText(failure, language)}</p>
      {onRetry !== undefined && !isFinal(failure) && (
        <Button icon="refresh" onClick={onRetry}>
          {messages.general.retry}
        </Button>
      )}
    </div>
  )
}

/** The shape of what is coming, in grey. */
export function LoadingState({ rows = 6 }: { readonly rows?: number | undefined }) {
  const { general } = useMessages()
  return (
    <div className={styles['loading']} role="status">
      <span className="visually-hidden">{general.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className={styles['bone']} aria-hidden="true" />
      ))}
    </div>
  )
}
