import type { TaskSummary } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { useOfficeCalendar } from '../../platform/today.ts'
import { Tag, type Tone } from '../../ui/tag/tag.tsx'
import type { IconName } from '../../ui/icon/icon.tsx'
import { dueTone, leftWords } from './due-words.ts'
import { capitalized } from './capitalized.ts'

/** Where a task stands: its state in a word, and beside it how the time stands. */
export function StateTags({ task }: { readonly task: TaskSummary }) {
  const messages = useMessages()
  const { dueSoonWorkingDays } = useOfficeCalendar()
  const left = leftWords(task, messages)
  const tone = dueTone(task, dueSoonWorkingDays)
  return (
    <>
      {left !== null && (
        <Tag tone={TIME_TONES[tone]} icon={TIME_ICONS[tone]}>
          {capitalized(left)}
        </Tag>
      )}
      <StateTag task={task} />
      <TransferTag task={task} />
    </>
  )
}

const TIME_TONES: Record<ReturnType<typeof dueTone>, Tone> = {
  late: 'late',
  soon: 'risk',
  calm: 'grey',
}
const TIME_ICONS: Record<ReturnType<typeof dueTone>, IconName> = {
  late: 'alert-triangle',
  soon: 'clock',
  calm: 'calendar',
}

/** Somebody has asked to pass it on. */
function TransferTag({ task }: { readonly task: TaskSummary }) {
  const { waiting } = useMessages().coordination.transfer
  if (task.transferWaiting === null) return null
  return (
    <Tag tone="accent" icon="split">
      {waiting[task.transferWaiting]}
    </Tag>
  )
}

/** The state alone. */
export function StateTag({ task }: { readonly task: TaskSummary }) {
  const { tasks } = useMessages()
  const { status, timeliness, progressPercent } = task
  if (timeliness === 'done-on-time' || timeliness === 'done-late') {
    return (
      <Tag tone="done" icon="circle-check">
        {tasks.timeliness[timeliness]}
      </Tag>
    )
  }
  if (task.holder === null && status !== 'draft' && status !== 'cancelled') {
    return (
      <Tag tone="off" icon="user-off">
        {tasks.uncovered}
      </Tag>
    )
  }
  if (status === 'submitted') {
    return (
      <Tag tone="accent" icon="hourglass">
        {tasks.statuses.submitted}
      </Tag>
    )
  }
  if (status === 'accepted' && progressPercent > 0) {
    return <Tag tone="grey">{tasks.workingOn(progressPercent)}</Tag>
  }
  return <Tag tone="grey">{tasks.statuses[status]}</Tag>
}
