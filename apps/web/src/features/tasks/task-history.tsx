import type { Task, TaskAct } from '@roviec/contract'
import { formatDay, formatShortDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { useSession } from '../../platform/session.tsx'
import { Timeline, type TimelineEntry } from '../../ui/timeline/timeline.tsx'

/** What happened to a task, newest first; the reader is called "you". */
export function TaskHistory({ task }: { readonly task: Task }) {
  const messages = useMessages()
  const { fullName } = useSession()
  const acts = [...task.acts].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Timeline title={messages.tasks.history} entries={[...lateEntry(), ...acts.map(entryOf)]} />
  )

  /** Being late is nobody's act; it stands in the history all the same. */
  function lateEntry(): readonly TimelineEntry[] {
    if (task.timeliness !== 'open-overdue' || task.due.on === null) return []
    return [
      {
        id: 'late',
        day: formatShortDay(task.due.on),
        tone: 'late',
        children: <strong>{messages.tasks.groups.overdue}.</strong>,
      },
    ]
  }

  function entryOf(act: TaskAct): TimelineEntry {
    const details = [
      act.selfReport !== null && messages.acts.selfReports[act.selfReport].toLocaleLowerCase('vi'),
      act.expectedOn !== null && messages.tasks.expected(formatDay(act.expectedOn)),
    ].filter((part) => part !== false)
    return {
      id: act.id,
      day: formatShortDay(act.on),
      tone: act.kind === 'verified' ? 'done' : undefined,
      children: (
        <>
          <strong>{[sentence(act), ...details].join(', ')}.</strong> {act.note}
        </>
      ),
    }
  }

  function sentence({ kind, progressPercent, ...act }: TaskAct): string {
    const name = actorOf(act)
    const words = messages.tasks.actSentences
    return kind === 'reported' ? words.reported(name, progressPercent ?? 0) : words[kind](name)
  }

  /** A delegate is named with both seats: their own, and the one for which they acted. */
  function actorOf({
    actorName,
    actorTitle,
    onBehalfOfTitle,
  }: Pick<TaskAct, 'actorName' | 'actorTitle' | 'onBehalfOfTitle'>): string {
    const name = actorName === fullName ? messages.tasks.you : actorName
    if (onBehalfOfTitle === null) return name
    return messages.tasks.onBehalf(name, actorTitle ?? '', onBehalfOfTitle)
  }
}
