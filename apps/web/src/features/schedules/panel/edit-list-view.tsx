import type { ScheduleEdit } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { IconButton } from '../../../ui/button/button.tsx'
import { keyOfEdit } from '../edits/edit-list.ts'
import { editWords } from '../edits/edit-words.ts'
import type { ScheduleWork } from '../edits/schedule-work.ts'
import type { TaskNames } from '../named-task.ts'
import styles from './panel.module.css'

interface EditListViewProps {
  readonly work: ScheduleWork
  readonly tasks: TaskNames
}

/** What is asked for, one sentence each; what was not meant is taken back by itself. */
export function EditListView({ work, tasks }: EditListViewProps) {
  const messages = useMessages()
  const { edits: words } = messages.schedules
  if (work.edits.length === 0) return <p className={styles['quiet']}>{words.none}</p>
  return (
    <ul className={styles['edits']}>
      {work.edits.map((edit) => {
        const sentence = editWords(edit, tasks, messages, positionOf(edit, work))
        return (
          <li key={keyOfEdit(edit)}>
            <span>{sentence}</span>
            {work.canEdit && (
              <IconButton
                icon="close"
                iconSize={15}
                label={words.remove(sentence)}
                onClick={() => work.remove(edit)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The server tells the title of whoever is to answer for a task. */
function positionOf(edit: ScheduleEdit, { preview }: ScheduleWork): string | null {
  if (edit.kind !== 'reassign') return null
  return preview?.moved.find(({ taskId }) => taskId === edit.taskId)?.positionTitle ?? null
}
