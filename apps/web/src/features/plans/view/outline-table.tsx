import type { TaskLink } from '@roviec/contract'
import type { GanttRow, GanttState, GanttTexts } from '@roviec/gantt'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Tag, type Tone } from '../../../ui/tag/tag.tsx'
import { useGrowing } from '../../../ui/use-growing.ts'
import { findScheduled, linkText, spanOfTask, type ScheduledPlan } from '../../schedules/index.ts'
import { OutlineCells } from './outline-cells.tsx'
import styles from './outline-table.module.css'

interface OutlineTableProps {
  readonly plan: ScheduledPlan
  readonly rows: readonly GanttRow[]
  readonly states: GanttTexts['states']
}

/** The plan as planners write it: numbers, dates, what waits for what, slack. */
export function OutlineTable({ plan, rows, states }: OutlineTableProps) {
  const { table } = useMessages().gantt
  const { shown, end } = useGrowing(rows.length)
  const links = linksByTask(plan)
  return (
    <>
      <table className={styles['table']} aria-label={table.label} onKeyDown={moveBetweenRows}>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>
              {table.number}
            </th>
            <th scope="col">{table.task}</th>
            <th scope="col">{table.lead}</th>
            <th scope="col">{table.start}</th>
            <th scope="col">{table.finish}</th>
            <th scope="col" className={styles['number']}>
              {table.duration}
            </th>
            <th scope="col">{table.waits}</th>
            <th scope="col" className={styles['number']}>
              {table.slack}
            </th>
            <th scope="col">{table.critical}</th>
            <th scope="col">{table.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .slice(0, shown)
            .map((row) =>
              row.kind === 'task' ? (
                <TaskRow
                  key={row.id}
                  row={row}
                  plan={plan}
                  waits={links.get(row.id) ?? []}
                  state={states[row.state]}
                />
              ) : (
                <GroupRow key={row.id} row={row} />
              ),
            )}
        </tbody>
      </table>
      {end !== null && <div ref={end} />}
    </>
  )
}

function GroupRow({ row }: { readonly row: GanttRow }) {
  return (
    <tr className={styles['group']}>
      <td />
      <th scope="row" colSpan={9}>
        {row.title}
      </th>
    </tr>
  )
}

interface TaskRowProps {
  readonly row: GanttRow
  readonly plan: ScheduledPlan
  readonly waits: readonly TaskLink[]
  /** Where it stands, in words. */
  readonly state: string
}

function TaskRow({ row, plan, waits, state }: TaskRowProps) {
  const { table } = useMessages().gantt
  const task = findScheduled(plan, row.id)
  const span = spanOfTask(plan, row.id)
  const texts = waits.flatMap(({ fromTaskId, ...link }) => {
    const ordinal = plan.tasks.get(fromTaskId)?.ordinal
    return ordinal === undefined ? [] : linkText(ordinal, link)
  })
  const isMoved = plan.outlook.moved.has(row.id)
  return (
    <tr className={classNames(isMoved && styles['moved'])}>
      <td className={styles['number']}>{plan.tasks.get(row.id)?.ordinal}</td>
      <th scope="row" data-level={Math.min(row.level, 5)}>
        <Link to="/tasks/$taskId" params={{ taskId: row.id }}>
          {row.title}
        </Link>
      </th>
      <td>{row.lead}</td>
      <OutlineCells
        plan={plan}
        taskId={row.id}
        title={row.title}
        span={task?.startOn === null && !isMoved ? { ...row, startOn: null } : (span ?? row)}
        finishOn={span?.finishOn ?? row.dueOn}
        waits={texts.join('; ')}
      />
      <td className={styles['number']}>{task?.isFixed === true ? '' : task?.totalSlackDays}</td>
      <td>{task?.isCritical === true && table.isCritical}</td>
      <td>
        <Tag tone={STATE_TONES[row.state]}>{state}</Tag>
      </td>
    </tr>
  )
}

const STATE_TONES: Record<GanttState, Tone> = {
  done: 'done',
  'done-late': 'done',
  'in-progress': 'accent',
  'waiting-verification': 'accent',
  'not-started': 'grey',
  'at-risk': 'risk',
  overdue: 'late',
  cancelled: 'grey',
  standing: 'grey',
}

function linksByTask({ outlook }: ScheduledPlan): ReadonlyMap<string, readonly TaskLink[]> {
  const byTask = new Map<string, TaskLink[]>()
  for (const link of outlook.links) {
    const known = byTask.get(link.toTaskId)
    if (known === undefined) byTask.set(link.toTaskId, [link])
    else known.push(link)
  }
  return byTask
}

/** Up and down lead to the same column of the row above and below. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return
  const { column } = event.target.dataset
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`),
  ]
  const next = fields[fields.indexOf(event.target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.select()
}
