import type { RetentionEntry } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { retentionQuery } from './personal-data-api.ts'
import styles from './personal-data.module.css'

/** People whose data must go. Nothing goes by itself. */
export function RetentionList() {
  const { personalData, general } = useMessages()
  const words = personalData.retention
  const list = useInfiniteQuery(retentionQuery)
  const rows = list.data?.pages.flatMap((page) => page.entries) ?? []
  const [chosen, setChosen] = useState<RetentionEntry | null>(null)
  if (list.isPending) return <LoadingState />
  if (list.isError) {
    return <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
  }
  if (rows.length === 0) {
    return (
      <EmptyState icon="history" title={words.empty}>
        {words.emptyText}
      </EmptyState>
    )
  }
  return (
    <>
      <p className={styles['lead']}>{words.note}</p>
      <ul className={styles['list']}>
        {rows.map((entry) => (
          <li key={entry.personId} className={styles['request']}>
            <div className={styles['asked']}>
              <strong>{entry.fullName}</strong>
              {entry.staffCode !== null && ` · ${entry.staffCode}`}
              <small>
                <Because entry={entry} />
              </small>
            </div>
            <div className={styles['acts']}>
              <Button icon="trash" onClick={() => setChosen(entry)}>
                {words.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {general.loadMore}
          </Button>
        </div>
      )}
      {chosen !== null && <RemoveDialog entry={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function Because({ entry }: { readonly entry: RetentionEntry }) {
  const { retention: words } = useMessages().personalData
  const { because, retainUntil, leftOn } = entry
  const why =
    because === 'erasure-approved' || retainUntil === null
      ? words.approved
      : words.over(formatDay(retainUntil))
  return leftOn === null ? why : `${why}, ${words.left(formatDay(leftOn))}`
}

interface RemoveDialogProps {
  readonly entry: RetentionEntry
  readonly onClose: () => void
}

/** Says what goes and what stays before a person is erased. */
function RemoveDialog({ entry, onClose }: RemoveDialogProps) {
  const { personalData, general } = useMessages()
  const words = personalData.retention
  const recording = useRecording(onClose)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (reason.trim() === '') return
    recording.record({
      run: () => call('removePerson', { params: { personId: entry.personId }, body: { reason } }),
      done: words.removed,
    })
  }

  return (
    <ActDialog
      title={words.removeTitle(entry.fullName)}
      open
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.remove}
      danger
      busy={recording.busy}
      refusal={recording.remaining()}
    >
      <p>{words.removeText}</p>
      <TextField
        label={words.reason}
        value={reason}
        maxLength={500}
        onChange={setReason}
        error={tried && reason.trim() === '' ? general.fillIn : null}
      />
    </ActDialog>
  )
}
