import type { WorkingCalendar } from '@roviec/calendar'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import type { Messages } from '../../../messages/vi.ts'
import { useOfficeCalendar } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Facts, type Fact } from '../../../ui/facts/facts.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { TaskForm, type TaskFormKind } from '../dialogs/task-form.tsx'
import type { TaskSpan } from '../edits/outlook.ts'
import { findScheduled, spanOfTask, type ScheduledPlan } from '../scheduled-plan.ts'
import { TaskPicker } from './task-picker.tsx'
import styles from './panel.module.css'

interface ChosenTaskProps {
  readonly plan: ScheduledPlan
  readonly taskId: string | null
  readonly onChoose: (taskId: string) => void
  readonly onOpen: (taskId: string) => void
  /** What else is known of it: its forecast, say. */
  readonly children?: ReactNode
}

/** One task with its dates, links and slack, and every act on them as a button. */
export function ChosenTask({ plan, taskId, onChoose, onOpen, children }: ChosenTaskProps) {
  const { schedules } = useMessages()
  const chosen = taskId === null ? undefined : plan.tasks.get(taskId)
  return (
    <section className={styles['part']} aria-label={schedules.selected}>
      <TaskPicker
        label={schedules.chooseTask}
        tasks={plan.tasks}
        chosen={chosen?.id ?? null}
        onPick={onChoose}
      />
      {chosen !== undefined && (
        <>
          <h4>{plan.outlook.titles.get(chosen.id) ?? chosen.title}</h4>
          <TaskFacts plan={plan} taskId={chosen.id} />
          <Waits plan={plan} taskId={chosen.id} />
          {children}
          <TaskActs plan={plan} taskId={chosen.id} onOpen={onOpen} />
        </>
      )}
    </section>
  )
}

interface OfTask {
  readonly plan: ScheduledPlan
  readonly taskId: string
}

function TaskFacts({ plan, taskId }: OfTask) {
  const { schedules } = useMessages()
  const words = schedules.taskFacts
  const task = findScheduled(plan, taskId)
  const span = spanOfTask(plan, taskId)
  const lead = plan.tasks.get(taskId)?.positionTitle ?? null
  const isMoved = plan.outlook.moved.has(taskId)
  const { working } = useOfficeCalendar()
  const length = isMoved && span !== null ? countDays(span, working) : (task?.durationDays ?? null)
  const facts: readonly (Fact | null)[] = [
    {
      name: words.span,
      value: span === null ? words.noDates : spanWords(),
      wide: true,
      strong: true,
    },
    lead === null ? null : { name: words.lead, value: lead, wide: true },
    length === null ? null : { name: words.duration, value: words.days(length), wide: true },
    // Slack is that of the plan in force; what has moved in the layer has another one.
    !isMoved && isNumber(task?.totalSlackDays) && !task.isFixed
      ? {
          name: words.slack,
          value: slackWords(task.totalSlackDays, task.freeSlackDays),
          wide: true,
        }
      : null,
  ]
  return (
    <>
      <Facts facts={facts.filter((fact) => fact !== null)} />
      {task?.isCritical === true && <Notice tone="plain">{words.critical}</Notice>}
      {task?.isFixed === true && (
        <Notice tone="off" icon="lock">
          {words.fixed}
        </Notice>
      )}
    </>
  )

  function spanWords(): string {
    if (span === null) return ''
    if (task?.startOn === null && span.startOn === span.finishOn) {
      return words.to(formatDay(span.finishOn))
    }
    return words.spanOf(formatDay(span.startOn), formatDay(span.finishOn))
  }

  function slackWords(total: number, free: number | null): string {
    return total < 0 ? words.slackShort(total) : words.slackOf(total, free ?? total)
  }
}

function countDays({ startOn, finishOn }: TaskSpan, calendar: WorkingCalendar): number {
  return calendar.countWorkingDaysAfter(calendar.nextWorkingDay(startOn), finishOn) + 1
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number'
}

function Waits({ plan: { outlook, tasks }, taskId }: OfTask) {
  const messages = useMessages()
  const words = messages.schedules.taskFacts
  const before = outlook.links.filter(({ toTaskId }) => toTaskId === taskId)
  const after = outlook.links.filter(({ fromTaskId }) => fromTaskId === taskId)
  if (before.length + after.length === 0) return null
  return (
    <div className={styles['waits']}>
      <span>
        <b>{words.waitsFor}: </b>
        {before
          .map(({ fromTaskId, type, lagDays }) => linkWords(fromTaskId, type, lagDays))
          .join('; ')}
        {before.length === 0 && words.none}
      </span>
      <span>
        <b>{words.heldUp}: </b>
        {after.map(({ toTaskId }) => titleOf(toTaskId, messages)).join('; ')}
        {after.length === 0 && words.none}
      </span>
    </div>
  )

  function linkWords(id: string, type: 'FS' | 'SS' | 'FF' | 'SF', lagDays: number): string {
    return messages.schedules.link(type, titleOf(id, messages), lagDays)
  }

  function titleOf(id: string, { schedules }: Messages): string {
    return tasks.get(id)?.title ?? schedules.edits.gone
  }
}

const FORMS: readonly TaskFormKind[] = ['dates', 'links', 'reassign', 'rename', 'parent']
/** What is done keeps its dates and whoever did it. */
const FORMS_OF_FIXED: readonly TaskFormKind[] = ['links', 'rename', 'parent']

function TaskActs({ plan, taskId, onOpen }: OfTask & Pick<ChosenTaskProps, 'onOpen'>) {
  const { schedules } = useMessages()
  const [form, setForm] = useState<TaskFormKind | null>(null)
  const isFixed = findScheduled(plan, taskId)?.isFixed === true
  const offered = isFixed ? FORMS_OF_FIXED : FORMS
  return (
    <div className={styles['acts']}>
      {plan.work.canEdit &&
        offered.map((kind) => (
          <Button key={kind} size="small" onClick={() => setForm(kind)}>
            {schedules.acts[kind]}
          </Button>
        ))}
      <Button size="small" kind="quiet" onClick={() => onOpen(taskId)}>
        {schedules.acts.open}
      </Button>
      {form !== null && (
        <TaskForm kind={form} plan={plan} taskId={taskId} onClose={() => setForm(null)} />
      )}
    </div>
  )
}
