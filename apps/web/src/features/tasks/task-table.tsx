import type { TaskSummary } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/language.tsx'
import { useOfficeCalendar } from '../../platform/today.ts'
import { useGrowing } from '../../ui/use-growing.ts'
import { classNames } from '../../ui/class-names.ts'
import { DUE_ICONS, dueTone, dueWords, leftWords } from './due-words.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { StateTag } from './state-tag.tsx'
import styles from './task-table.module.css'

interface TaskTableProps {
  readonly tasks: readonly TaskSummary[]
  /** Names the plan of each task; left out where all are of one. */
  readonly withPlan?: boolean | undefined
}

/** Tasks as rows: what, whose, by when, how far, in which state. */
export function TaskTable({ tasks, withPlan }: TaskTableProps) {
  const { plans } = useMessages()
  const columns = plans.taskColumns
  const { shown, end } = useGrowing(tasks.length)
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.task}</th>
            <th scope="col">{columns.lead}</th>
            <th scope="col">{columns.due}</th>
            <th scope="col" className={styles['number']}>
              {columns.progress}
            </th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.slice(0, shown).map((task) => (
            <TaskRow key={task.id} task={task} withPlan={withPlan === true} />
          ))}
        </tbody>
      </table>
      {end !== null && <div ref={end} className={styles['end']} />}
    </div>
  )
}

function TaskRow({ task, withPlan }: { readonly task: TaskSummary; readonly withPlan: boolean }) {
  const messages = useMessages()
  const { dueSoonWorkingDays } = useOfficeCalendar()
  const { general, tasks, plans } = messages
  const tone = dueTone(task, dueSoonWorkingDays)
  const left = leftWords(task, messages)
  const place = [
    withPlan && (task.planNumber ?? task.planTitle),
    task.section !== null && tasks.section(task.section),
  ].filter((part) => typeof part === 'string')
  return (
    <tr>
      <th scope="row">
        <Link to="/tasks/$taskId" params={{ taskId: task.id }} className={styles['title']}>
          {task.title}
        </Link>
        {place.length > 0 && <span className={styles['second']}>{place.join(', ')}</span>}
      </th>
      <td data-label={plans.taskColumns.lead}>
        {task.accountableTitle ?? general.nobody}
        <span className={styles['second']}>{task.holder?.fullName ?? tasks.uncovered}</span>
      </td>
      <td
        data-label={plans.taskColumns.due}
        className={classNames(styles['due'], styles[`due-${tone}`])}
      >
        {dueWords(task.due, messages)}
        {left !== null && (
          <span className={styles['second']}>
            {tone !== 'calm' && <Icon name={DUE_ICONS[tone]} size={13} />} {left}
          </span>
        )}
      </td>
      <td data-label={plans.taskColumns.progress} className={styles['number']}>
        {task.progressPercent}%
      </td>
      <td>
        <StateTag task={task} />
      </td>
    </tr>
  )
}
