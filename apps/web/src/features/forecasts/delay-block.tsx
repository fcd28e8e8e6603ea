import type { Task, TaskDelay } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { failureCode, failureText, isFinal } from '../../platform/api-error.ts'
import { Button, IconButton } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { taskDelayQuery } from './api.ts'
import { DelayBar } from './delay-bar.tsx'
import { totalDays } from './delay-causes.ts'
import { DelayTable } from './delay-table.tsx'
import { formatDays } from './format-days.ts'
import styles from './forecasts.module.css'

interface DelayBlockProps {
  readonly task: Pick<Task, 'id' | 'timeliness'>
}

/** Where the days of a late task were lost, as a sentence, a picture and a table. */
export function DelayBlock({ task }: DelayBlockProps) {
  const isLate = task.timeliness === 'open-overdue' || task.timeliness === 'done-late'
  const { data, error, refetch } = useQuery({ ...taskDelayQuery(task.id), enabled: isLate })
  const { language, messages } = useLanguage()
  const { forecasts: words, general } = messages
  if (!isLate) return null
  if (error !== null && (isFinal(error) || failureCode(error) === 'task-not-late')) return null
  if (error !== null && data === undefined) {
    return (
      <Frame>
        <Notice
          tone="plain"
          action={<Button onClick={() => void refetch()}>{general.retry}</Button>}
        >
          {words.failed(failureText(error, language))}
        </Notice>
      </Frame>
    )
  }
  if (data === undefined) {
    return (
      <Frame>
        <p role="status" className={styles['quiet']}>
          {general.loading}
        </p>
      </Frame>
    )
  }
  return (
    <Frame>
      <DelayContent delay={data} />
    </Frame>
  )
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { forecasts, general } = useMessages()
  return (
    <section className={styles['part']} aria-label={forecasts.delay.title}>
      <div className={styles['head']}>
        <h3>{forecasts.delay.title}</h3>
        <span className={styles['corner']}>
          <Link to="/gian-doan">{forecasts.delay.outages}</Link>
          <IconButton icon="printer" label={general.print} onClick={() => window.print()} />
        </span>
      </div>
      {children}
    </section>
  )
}

function DelayContent({ delay }: { readonly delay: TaskDelay }) {
  const { language, messages } = useLanguage()
  const words = messages.forecasts.delay
  const lost = delay.shares.filter(({ days }) => days > 0)
  const made = delay.shares.filter(({ days }) => days < 0)
  const asDays = (shares: typeof lost) =>
    words.total(formatDays(Math.abs(totalDays(shares)), language))
  return (
    <>
      <p className={styles['sentence']}>{delay.text[language]}</p>
      {delay.shares.length === 0 && (
        <p className={styles['quiet']}>
          {delay.lateDays === 0 ? words.onDaysOff : words.notShared}
        </p>
      )}
      <DelayBar shares={delay.shares} />
      {lost.length > 0 && (
        <DelayTable caption={words.picture} taskId={delay.taskId} shares={lost} />
      )}
      {made.length > 0 && (
        <>
          <h4 className={styles['why']}>
            {words.madeUp(formatDays(Math.abs(totalDays(made)), language))}
          </h4>
          <DelayTable caption={words.made} taskId={delay.taskId} shares={made} />
          <p>{words.sum(asDays(lost), asDays(made), delay.lateDays)}</p>
        </>
      )}
      {delay.notes.length > 0 && (
        <details className={styles['how']}>
          <summary>{words.how}</summary>
          <ul>
            {delay.notes.map((note) => (
              <li key={note.vi}>{note[language]}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
