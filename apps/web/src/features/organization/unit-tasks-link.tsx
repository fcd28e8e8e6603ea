import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/language.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './unit-tasks-link.module.css'

interface UnitTasksLinkProps {
  readonly unit: { readonly id: string; readonly name: string }
  readonly count: number
  readonly overdue?: boolean | undefined
  /** Only what the unit itself leads, without the units inside it. */
  readonly own?: boolean | undefined
  readonly tabIndex?: number | undefined
}

/** A number of tasks that opens these very tasks. */
export function UnitTasksLink({ unit, count, overdue, own, tabIndex }: UnitTasksLinkProps) {
  const { organization, figures } = useMessages()
  const words = organization.tree
  if (count === 0) return <span className={styles['none']}>0</span>
  const what = overdue === true ? words.overdueTasks(unit.name) : words.openTasks(unit.name)
  return (
    <Link
      to="/tasks"
      search={{
        unitId: unit.id,
        inside: own === true ? undefined : true,
        ...(overdue === true ? { timeliness: 'open-overdue' as const } : { open: true }),
      }}
      tabIndex={tabIndex}
      className={styles['link']}
    >
      <span className="visually-hidden">{figures.overview.openTasks(what)} </span>
      {overdue === true && <Icon name="alert-triangle" size={14} />} {count}
    </Link>
  )
}
