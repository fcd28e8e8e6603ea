import type { TaskSummary } from '@roviec/contract'
import type { Messages } from '../../../messages/vi.ts'
import type { IconName } from '../../../ui/icon/icon.tsx'
import type { CalendarEntry, EntryTone } from '../../../ui/month-calendar/calendar-entry.ts'
import { dueTone, leftWords } from '../due-words.ts'

const ICONS: Record<EntryTone, IconName> = {
  late: 'alert-triangle',
  soon: 'clock',
  calm: 'circle-dashed',
  done: 'circle-check',
}
/** What bites first is first, also within a day. */
const WEIGHTS: Record<EntryTone, number> = { late: 0, soon: 1, calm: 2, done: 3 }

/** Dated tasks as entries of a calendar on the day on which they are due. */
export function calendarEntries(
  tasks: readonly TaskSummary[],
  dueSoonWorkingDays: number,
  messages: Messages,
): readonly CalendarEntry[] {
  return tasks
    .flatMap((task): readonly CalendarEntry[] => {
      if (task.due.on === null) return []
      const tone = toneOf(task, dueSoonWorkingDays)
      return [
        {
          id: task.id,
          title: task.title,
          fromOn: task.startsOn,
          on: task.due.on,
          tone,
          icon: task.timeliness === 'waiting' ? 'hourglass' : ICONS[tone],
          state: leftWords(task, messages) ?? messages.tasks.timeliness[task.timeliness],
          owner: task.accountableTitle ?? messages.tasks.uncovered,
        },
      ]
    })
    .sort((a, b) => WEIGHTS[a.tone] - WEIGHTS[b.tone])
}

function toneOf(task: TaskSummary, dueSoonWorkingDays: number): EntryTone {
  const { timeliness } = task
  if (timeliness === 'done-on-time' || timeliness === 'done-late') return 'done'
  return dueTone(task, dueSoonWorkingDays)
}
