import type { Overview, TIMELINESS } from '@roviec/contract'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './overview.module.css'

interface TasksLinkProps {
  readonly overview: Pick<Overview, 'from'>
  readonly unitId?: string | undefined
  readonly positionId?: string | undefined
  readonly timeliness?: (typeof TIMELINESS)[number] | undefined
  /** What the number counts, for those who hear the link alone. */
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A number that opens the tasks behind it. */
export function TasksLink(props: TasksLinkProps) {
  const { overview, unitId, positionId, timeliness, label, className, children } = props
  const { figures } = useMessages()
  const { planId } = useSearch({ from: '/overview' })
  // As the figures count: done work belongs to the period of its deadline, open work to any.
  const isDone = timeliness === 'done-on-time' || timeliness === 'done-late'
  const period = isDone ? { dueFrom: overview.from } : {}
  return (
    <Link
      to="/tasks"
      search={{ ...period, planId, unitId, positionId, timeliness }}
      className={classNames(styles['link'], className)}
    >
      <span className="visually-hidden">{figures.overview.openTasks(label)} </span>
      {children}
    </Link>
  )
}
