import type { OwnSession } from '@roviec/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatMoment } from '../../messages/day-words.ts'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { changeSession } from '../../platform/query-client.ts'
import { Button } from '../../ui/button/button.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import { ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { showDone, showRefusal } from '../../ui/toast/toast-store.ts'
import { endOwnSession, endOwnSessions, ownSessionsQuery, useOwnAct } from './api.ts'
import styles from './account.module.css'

/** Where the account is signed in; each can be ended, or all of them. */
export function OwnSessions() {
  const { language, messages } = useLanguage()
  const words = messages.accounts.sessions
  const sessions = useQuery(ownSessionsQuery)
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const everywhere = useOwnAct(endOwnSessions)
  return (
    <section className={styles['section']}>
      <h2>{words.title}</h2>
      {sessions.isPending && <LoadingState rows={2} />}
      {sessions.isError && (
        <ErrorState failure={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      <ul className={styles['rows']}>
        {(sessions.data ?? []).map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <div>
        <Button icon="logout" onClick={() => setAsking(true)}>
          {words.everywhere}
        </Button>
      </div>
      <ConfirmDialog
        title={words.everywhere}
        open={asking}
        onClose={() => setAsking(false)}
        confirmLabel={words.everywhere}
        danger
        busy={everywhere.isPending}
        onConfirm={() =>
          everywhere.mutate(undefined, {
            onSuccess: () => changeSession(client, null),
            onError: (failure) => showRefusal(failureText(failure, language)),
          })
        }
      >
        <p>{words.everywhereText}</p>
      </ConfirmDialog>
    </section>
  )
}

function SessionRow({ session }: { readonly session: OwnSession }) {
  const { language, messages } = useLanguage()
  const words = messages.accounts.sessions
  const end = useOwnAct(endOwnSession)
  const device = session.device ?? words.unknownDevice
  return (
    <li className={styles['session']}>
      <div>
        <strong>{device}</strong> {session.current && <Tag tone="accent">{words.current}</Tag>}
        <p>
          {words.started(formatMoment(session.startedAt))} ·{' '}
          {words.seen(formatMoment(session.seenAt))}
        </p>
      </div>
      {!session.current && (
        <Button
          size="small"
          aria-label={words.endOf(device)}
          disabled={end.isPending}
          onClick={() =>
            end.mutate(session.id, {
              onSuccess: () => showDone(words.ended),
              onError: (failure) => showRefusal(failureText(failure, language)),
            })
          }
        >
          {words.end}
        </Button>
      )}
    </li>
  )
}
