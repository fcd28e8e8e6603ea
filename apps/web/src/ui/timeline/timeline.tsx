import { useState, type ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import styles from './timeline.module.css'

export interface TimelineEntry {
  readonly id: string
  /** 19/11 */
  readonly day: string
  readonly tone?: 'late' | 'done' | undefined
  readonly children: ReactNode
}

const SHOWN_AT_FIRST = 4

/** What happened, newest first. */
export function Timeline({
  title,
  entries,
}: {
  readonly title: string
  readonly entries: readonly TimelineEntry[]
}) {
  const { tasks } = useMessages()
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries.slice(0, SHOWN_AT_FIRST)
  return (
    <section>
      <div className={styles['head']}>
        <h3>{title}</h3>
        {entries.length > SHOWN_AT_FIRST && (
          <Button kind="quiet" size="small" onClick={() => setAll(!all)}>
            {all ? tasks.showFewer : tasks.showAll(entries.length)}
          </Button>
        )}
      </div>
      <ol className={styles['list']}>
        {shown.map(({ id, day, tone, children }) => (
          <li key={id} className={styles['entry']}>
            <span className={styles['day']}>{day}</span>
            <span
              className={classNames(styles['dot'], tone !== undefined && styles[tone])}
              aria-hidden="true"
            />
            <span>{children}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
