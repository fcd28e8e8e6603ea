import type { MyTask } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { call } from '../../platform/http.ts'
import { useOfficeCalendar, useToday } from '../../platform/today.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon, type IconName } from '../../ui/icon/icon.tsx'
import { useActing } from './api.ts'
import { DUE_ICONS, dueTone, dueWords, leftWords } from './due-words.ts'
import { nextAct, type MyWorkGroup } from './my-work.ts'
import styles from './my-work.module.css'

interface MyWorkRowProps {
  readonly task: MyTask
  readonly isOpen: boolean
  /** The row opens in the panel beside the list; otherwise on a page of its own. */
  readonly isWide: boolean
}

const GROUP_ICONS: Record<MyWorkGroup, IconName> = {
  overdue: 'alert-triangle',
  'due-soon': 'clock',
  'to-accept': 'inbox',
  'to-verify': 'user-check',
  'to-decide': 'split',
  'in-progress': 'circle-dashed',
  waiting: 'hourglass',
  undated: 'infinity',
  done: 'circle-check',
}

export function MyWorkRow({ task, isOpen, isWide }: MyWorkRowProps) {
  const { group } = task
  return (
    <li
      className={classNames(styles['row'], isOpen && styles['open'], styles[`row-${group}`])}
      aria-current={isOpen ? 'true' : undefined}
    >
      <Icon name={GROUP_ICONS[group]} size={17} className={styles['state']} />
      <div className={styles['task']}>
        {isWide ? (
          <Link
            to="/my-work"
            search={(was) => ({ ...was, task: task.id })}
            className={styles['title']}
          >
            {task.title}
          </Link>
        ) : (
          <Link to="/tasks/$taskId" params={{ taskId: task.id }} className={styles['title']}>
            {task.title}
          </Link>
        )}
        <SecondLine task={task} />
      </div>
      <People task={task} />
      <DueCell task={task} />
      <RowAct task={task} isOpen={isOpen} isWide={isWide} />
    </li>
  )
}

function SecondLine({ task }: { readonly task: MyTask }) {
  const { tasks, coordination } = useMessages()
  const { planNumber, planTitle, section, status, progressPercent } = task
  const place = [planNumber ?? planTitle, section !== null && tasks.section(section)]
    .filter((part) => part !== false)
    .join(', ')
  return (
    <span className={styles['second']}>
      {place}
      {' · '}
      {reportWords()}
    </span>
  )

  function reportWords(): string {
    if (task.transferWaiting !== null) {
      return coordination.transfer.waiting[task.transferWaiting].toLocaleLowerCase('vi')
    }
    if (status === 'returned') return tasks.returned
    if (status === 'accepted') {
      return progressPercent > 0 ? tasks.reported(progressPercent) : tasks.notReported
    }
    return tasks.statuses[status].toLocaleLowerCase('vi')
  }
}

/** Who gave the work; or, where the reader verifies, who handed it in. */
function People({ task }: { readonly task: MyTask }) {
  const isSubmitted = task.group === 'to-verify' || task.group === 'to-decide'
  const name = isSubmitted ? task.holder?.fullName : task.assignerName
  const title = isSubmitted ? task.accountableTitle : task.assignerTitle
  return (
    <div className={styles['people']}>
      <span>{name ?? title}</span>
      {name !== null && name !== undefined && <span className={styles['second']}>{title}</span>}
    </div>
  )
}

function DueCell({ task }: { readonly task: MyTask }) {
  const messages = useMessages()
  const { dueSoonWorkingDays, working } = useOfficeCalendar()
  const today = useToday()
  const tone = dueTone(task, dueSoonWorkingDays)
  if (task.status === 'submitted' && task.submittedOn !== null) {
    return (
      <div className={styles['due']}>
        <b>{messages.tasks.submittedOn(formatDay(task.submittedOn))}</b>
        <span className={styles['left']}>
          {messages.tasks.waitedDays(working.countWorkingDaysAfter(task.submittedOn, today))}
        </span>
      </div>
    )
  }
  const left = leftWords(task, messages)
  return (
    <div className={classNames(styles['due'], styles[`due-${tone}`])}>
      <b>
        {task.doneOn === null
          ? dueWords(task.due, messages)
          : messages.tasks.doneOn(formatDay(task.doneOn))}
      </b>
      {left !== null && (
        <span className={styles['left']}>
          {tone !== 'calm' && <Icon name={DUE_ICONS[tone]} size={14} />}
          {left}
        </span>
      )}
    </div>
  )
}

function RowAct({ task, isOpen, isWide }: MyWorkRowProps) {
  const { tasks, acts } = useMessages()
  const acting = useActing()
  const act = nextAct(task)
  const kind = isOpen ? 'primary' : 'secondary'
  if (act === 'accept') {
    return (
      <Button
        kind={kind}
        className={styles['act']}
        disabled={acting.isPending}
        aria-label={`${tasks.acts.accept}: ${task.title}`}
        onClick={() =>
          acting.mutate({
            run: () => call('acceptTask', { params: { taskId: task.id }, body: {} }),
            done: acts.accepted(task.title),
          })
        }
      >
        {tasks.acts.accept}
      </Button>
    )
  }
  const label = `${tasks.acts[act]}: ${task.title}`
  if (isWide) {
    return (
      <ButtonLink
        to="/my-work"
        search={(was) => ({ ...was, task: task.id })}
        hash="act"
        kind={kind}
        className={styles['act']}
        aria-label={label}
      >
        {tasks.acts[act]}
      </ButtonLink>
    )
  }
  const isFirst = task.group === 'overdue' && act === 'report'
  return (
    <ButtonLink
      to="/tasks/$taskId"
      params={{ taskId: task.id }}
      kind={isFirst ? 'tint' : kind}
      className={styles['act']}
      aria-label={label}
    >
      {SHORT_ACTS.has(act) ? tasks.acts[SHORT_ACTS.get(act) ?? 'open'] : tasks.acts[act]}
    </ButtonLink>
  )
}

/** Words that fit beside a title on a phone. */
const SHORT_ACTS = new Map<string, 'submitShort' | 'verifyShort'>([
  ['submit', 'submitShort'],
  ['verify', 'verifyShort'],
])
