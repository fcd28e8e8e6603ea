import type { MyTask } from '@roviec/contract'
import { useState } from 'react'
import { formatDay, formatWeekday } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../platform/today.ts'
import { Group } from '../../ui/group/group.tsx'
import { leftWords } from './due-words.ts'
import { FOLDED_AT_FIRST, type WorkSection } from './my-work.ts'
import { MyWorkRow } from './my-work-row.tsx'

interface MyWorkSectionProps {
  readonly section: WorkSection
  readonly openId: string | null
  readonly isWide: boolean
}

export function MyWorkSection({ section, openId, isWide }: MyWorkSectionProps) {
  const { group, planTitle, tasks } = section
  const { tasks: words } = useMessages()
  const { dueSoonWorkingDays } = useOfficeCalendar()
  const [open, setOpen] = useState(group === null || !FOLDED_AT_FIRST.includes(group))
  const note = useNote(section)
  const rows = (
    <ul>
      {tasks.map((task) => (
        <MyWorkRow key={task.id} task={task} isOpen={task.id === openId} isWide={isWide} />
      ))}
    </ul>
  )
  if (group === null && planTitle === null) return rows

  return (
    <div id={group === null ? undefined : `group-${group}`}>
      <Group
        title={titleOf()}
        count={tasks.length}
        tone={TONES.get(group)}
        note={note}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        {rows}
      </Group>
    </div>
  )

  function titleOf(): string {
    if (group === null) return planTitle ?? ''
    return group === 'due-soon' ? words.dueSoonWithin(dueSoonWorkingDays) : words.groups[group]
  }
}

const TONES = new Map<WorkSection['group'], 'late' | 'risk'>([
  ['overdue', 'late'],
  ['due-soon', 'risk'],
])

/** What a reader should know of the group before reading its rows. */
function useNote({ group, tasks }: WorkSection): string | undefined {
  const messages = useMessages()
  const { working, dueSoonWorkingDays, notAcceptedWorkingDays } = useOfficeCalendar()
  const today = useToday()
  const notes = messages.tasks.groupNotes
  switch (group) {
    case 'overdue':
      return notes.overdue
    case 'due-soon':
      return notes.dueSoonUntil(
        formatWeekday(working.addWorkingDays(today, dueSoonWorkingDays), messages),
      )
    case 'to-accept':
      return notes.toAccept(notAcceptedWorkingDays)
    case 'to-verify':
      return notes.toVerify
    case 'to-decide':
      return notes.toDecide
    case 'in-progress':
      return nearest(tasks)
    case 'waiting':
      return notes.waiting
    case 'undated':
      return notes.undated
    case 'done':
    case null:
      return undefined
  }

  function nearest(found: readonly MyTask[]): string | undefined {
    const dated = found.filter(({ due }) => due.on !== null)
    const first = [...dated].sort((a, b) => (a.due.on ?? '').localeCompare(b.due.on ?? ''))[0]
    if (first === undefined || first.due.on === null) return undefined
    return notes.nearest(formatDay(first.due.on), leftWords(first, messages) ?? '')
  }
}
