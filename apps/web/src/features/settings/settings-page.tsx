import type { Settings } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { settingsQuery } from './api.ts'
import { SettingsForm } from './settings-form.tsx'
import styles from './settings.module.css'

/** What the tenant chose for itself, for its administrators to change and for others to read. */
export function SettingsPage(): ReactNode {
  const words = useMessages().settings
  const { data, error, refetch } = useQuery(settingsQuery)
  return (
    <div className={styles['screen']}>
      <PageHead title={words.title} subtitle={words.note} />
      <div className={styles['scroll']}>
        {data === undefined && error === null && <LoadingState />}
        {data === undefined && error !== null && (
          <ErrorState failure={error} onRetry={() => void refetch()} />
        )}
        {data !== undefined && (
          <SettingsForm key={keyOf(data)} settings={data} mayChange={data.mayChange} />
        )}
      </div>
    </div>
  )
}

/** What somebody else has saved meanwhile stands in the fields anew. */
function keyOf(settings: Settings): string {
  return JSON.stringify(settings)
}
