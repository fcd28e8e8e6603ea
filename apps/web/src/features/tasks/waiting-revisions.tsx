import type { WaitingRevision } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOfMoment, formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Group } from '../../ui/group/group.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { waitingRevisionsQuery } from './waiting-revisions-query.ts'
import styles from './waiting-revisions.module.css'

/** What somebody else has submitted and the reader may decide on; nothing where nothing waits. */
export function WaitingRevisions() {
  const { schedules, general } = useMessages()
  const { data, isError, refetch } = useQuery(waitingRevisionsQuery)
  const [isOpen, setOpen] = useState<boolean | null>(null)
  if (data === undefined) {
    if (!isError) return null
    return (
      <Notice tone="risk" action={<Button onClick={() => void refetch()}>{general.retry}</Button>}>
        {schedules.waiting.unavailable}
      </Notice>
    )
  }
  if (data.length === 0) return null
  const open = isOpen ?? data.length <= SHOWN_OPEN
  return (
    <Group
      title={schedules.waiting.title}
      count={data.length}
      note={schedules.waiting.note}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <ul>
        {data.map((revision) => (
          <WaitingRow key={revision.id} revision={revision} />
        ))}
      </ul>
    </Group>
  )
}

/** More than these would push the reader's own work off the screen. */
const SHOWN_OPEN = 5

function WaitingRow({ revision }: { readonly revision: WaitingRevision }) {
  const { schedules } = useMessages()
  const { id, planId, planNumber, planTitle, submittedAt, createdAt } = revision
  const author = [revision.createdByName, revision.createdByTitle].filter((it) => it !== null)
  const day = formatDay(dayOfMoment(submittedAt ?? createdAt))
  return (
    <li className={styles['row']}>
      <Link
        to="/plans/$planId"
        params={{ planId }}
        search={{ view: 'gantt', revision: id }}
        className={styles['title']}
      >
        {revision.title}
      </Link>
      <span className={styles['second']}>
        {[planNumber, planTitle].filter((it) => it !== null).join(' · ')}
      </span>
      <span className={styles['second']}>{schedules.waiting.by(author.join(', '), day)}</span>
    </li>
  )
}
