import type { PlanSummary } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { StateBar } from '../../ui/state-bar/state-bar.tsx'
import { Tag, type Tone } from '../../ui/tag/tag.tsx'
import styles from './plan-list.module.css'

export function PlanTable({ plans }: { readonly plans: readonly PlanSummary[] }) {
  const { columns } = useMessages().plans
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{columns.plan}</th>
          <th scope="col">{columns.issuer}</th>
          <th scope="col">{columns.issued}</th>
          <th scope="col" className={styles['number']}>
            {columns.tasks}
          </th>
          <th scope="col" className={styles['states']}>
            {columns.states}
          </th>
          <th scope="col" className={styles['number']}>
            {columns.overdue}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </tbody>
    </table>
  )
}

const STATUS_TONES: Record<PlanSummary['status'], Tone> = {
  draft: 'risk',
  published: 'accent',
  closed: 'grey',
}

function PlanRow({ plan }: { readonly plan: PlanSummary }) {
  const { plans: words, general } = useMessages()
  const { states, status } = plan
  return (
    <tr>
      <th scope="row">
        <Link to="/plans/$planId" params={{ planId: plan.id }} className={styles['title']}>
          {plan.title}
        </Link>
        <span className={styles['second']}>
          {plan.number ?? words.noNumber}{' '}
          <Tag tone={STATUS_TONES[status]}>{words.statuses[status]}</Tag> {statusWords()}
        </span>
      </th>
      <td>{plan.issuer ?? general.notStated}</td>
      <td>{plan.issuedOn === null ? '–' : formatDay(plan.issuedOn)}</td>
      <td className={styles['number']}>{plan.taskCount}</td>
      <td>{status !== 'draft' && <StateBar states={states} />}</td>
      <td className={styles['number']}>
        {states.openOverdue > 0 ? (
          <Link
            to="/tasks"
            search={{ planId: plan.id, timeliness: 'open-overdue' }}
            className={styles['overdue']}
            aria-label={`${words.columns.overdue}: ${states.openOverdue}`}
          >
            <Icon name="alert-triangle" size={14} /> {states.openOverdue}
          </Link>
        ) : (
          status !== 'draft' && '0'
        )}
      </td>
    </tr>
  )

  function statusWords(): string {
    if (status === 'draft') {
      return plan.openQuestionCount > 0
        ? words.openQuestions(plan.openQuestionCount)
        : words.readyToPublish
    }
    if (status === 'closed' && plan.closedOn !== null) {
      return words.closedOn(formatDay(plan.closedOn))
    }
    return plan.publishedOn === null ? '' : words.publishedOn(formatDay(plan.publishedOn))
  }
}
