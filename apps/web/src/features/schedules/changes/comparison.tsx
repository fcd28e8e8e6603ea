import type { Baseline, BaselineComparison, ComparedTask } from '@roviec/contract'
import type { IsoDate } from '@roviec/calendar'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import type { Messages } from '../../../messages/vi.ts'
import { Button } from '../../../ui/button/button.tsx'
import { SelectField } from '../../../ui/field/text-field.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { useGrowing } from '../../../ui/use-growing.ts'
import { comparisonQuery } from '../api.ts'
import { movedWords } from '../panel/moved-list.tsx'
import { baselineWords } from './baseline-words.ts'
import { downloadComparison } from './download-comparison.ts'
import styles from './changes.module.css'

interface ComparisonProps {
  readonly planId: string
  readonly baselines: readonly Baseline[]
  readonly from: string | null
  /** Null is the plan as it stands. */
  readonly to: string | null
  readonly onChange: (from: string, to: string | null) => void
}

const NOW = ''

/** Two baselines, or one and the plan of today: what moved, who approved it and why. */
export function Comparison({ planId, baselines, from, to, onChange }: ComparisonProps) {
  const messages = useMessages()
  const { compare, baselines: words } = messages.schedules
  const first = baselines.find(({ id }) => id === from) ?? baselines[0]
  if (first === undefined) return <p>{words.none}</p>
  const options = baselines.map((one) => ({ value: one.id, label: baselineWords(one, messages) }))
  return (
    <>
      <div className={styles['choice']}>
        <SelectField
          label={compare.from}
          value={first.id}
          options={options}
          onChange={(id) => onChange(id, to)}
        />
        <SelectField
          label={compare.to}
          value={to ?? NOW}
          options={[{ value: NOW, label: compare.now }, ...options]}
          onChange={(id) => onChange(first.id, id === NOW ? null : id)}
        />
      </div>
      <Compared planId={planId} from={first.id} to={to} />
    </>
  )
}

interface ComparedProps {
  readonly planId: string
  readonly from: string
  readonly to: string | null
}

function Compared({ planId, from, to }: ComparedProps) {
  const messages = useMessages()
  const { compare } = messages.schedules
  const { data, error, isPending, refetch } = useQuery(comparisonQuery(planId, from, to))
  if (isPending) return <LoadingState rows={4} />
  if (error !== null) return <ErrorState failure={error} onRetry={() => void refetch()} />
  if (data.tasks.length === 0) {
    return (
      <EmptyState icon="circle-check" title={compare.noneTitle}>
        {compare.none}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={styles['head']}>
        <span className={styles['second']}>{compare.unchanged(data.unchangedCount)}</span>
        <Button icon="printer" onClick={() => window.print()}>
          {messages.general.print}
        </Button>
        <Button icon="download" onClick={() => void downloadComparison(data, messages)}>
          {messages.general.exportSpreadsheet}
        </Button>
      </div>
      <ComparisonTable comparison={data} />
    </>
  )
}

function ComparisonTable({ comparison }: { readonly comparison: BaselineComparison }) {
  const { columns } = useMessages().schedules.compare
  const { shown, end } = useGrowing(comparison.tasks.length)
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.task}</th>
            <th scope="col">{columns.before}</th>
            <th scope="col">{columns.after}</th>
            <th scope="col" className={styles['number']}>
              {columns.moved}
            </th>
            <th scope="col">{columns.approved}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.tasks.slice(0, shown).map((task) => (
            <ComparedRow key={task.taskId} task={task} />
          ))}
        </tbody>
      </table>
      {end !== null && <div ref={end} />}
    </>
  )
}

function ComparedRow({ task }: { readonly task: ComparedTask }) {
  const messages = useMessages()
  const { compare } = messages.schedules
  const { columns } = compare
  return (
    <tr>
      <th scope="row">{task.title}</th>
      <td data-label={columns.before} className={styles['dates']}>
        {spanWords(task.oldStartOn, task.oldFinishOn, messages)}
      </td>
      <td data-label={columns.after} className={styles['dates']}>
        {spanWords(task.startOn, task.finishOn, messages)}
      </td>
      <td data-label={columns.moved} className={styles['number']}>
        {task.change === 'moved' ? (movedWords(task, messages) ?? '–') : compare[task.change]}
      </td>
      <td data-label={columns.approved}>
        {task.revisions.map((revision) => (
          <div key={revision.id}>
            {revision.approvedByName !== null &&
              compare.approvedBy(revision.approvedByName, formatDay(revision.approvedOn))}
            <span className={styles['second']}>
              {' '}
              {[revision.reason, revision.decision]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
            </span>
          </div>
        ))}
        {task.revisions.length === 0 && task.change === 'moved' && (
          <span className={styles['second']}>{compare.notApproved}</span>
        )}
      </td>
    </tr>
  )
}

function spanWords(start: IsoDate | null, finish: IsoDate | null, { schedules }: Messages): string {
  if (finish === null) return schedules.moved.noDay
  return start === null || start === finish
    ? formatDay(finish)
    : `${formatDay(start)} – ${formatDay(finish)}`
}
