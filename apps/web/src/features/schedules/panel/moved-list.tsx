import type { MovedTask } from '@roviec/contract'
import type { IsoDate } from '@roviec/calendar'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import type { Messages } from '../../../messages/vi.ts'
import { useGrowing } from '../../../ui/use-growing.ts'
import type { TaskNames } from '../named-task.ts'
import styles from './panel.module.css'

interface MovedListProps {
  readonly moved: readonly MovedTask[]
  readonly tasks: TaskNames
  readonly onOpen?: ((taskId: string) => void) | undefined
}

/** Which dates move, by how much and why. */
export function MovedList({ moved, tasks, onOpen }: MovedListProps) {
  const messages = useMessages()
  const { shown, end } = useGrowing(moved.length)
  return (
    <>
      <ul className={styles['moved']}>
        {moved.slice(0, shown).map((task) => (
          <li key={task.taskId}>
            {onOpen === undefined ? (
              <b>{task.title}</b>
            ) : (
              <button type="button" className={styles['name']} onClick={() => onOpen(task.taskId)}>
                {task.title}
              </button>
            )}
            <span className={styles['change']}>{changeWords(task, messages)}</span>
            <span className={styles['why']}>
              {[movedWords(task, messages), becauseWords(task, tasks, messages)]
                .filter((part) => part !== null)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {end !== null && <div ref={end} />}
    </>
  )
}

function changeWords(task: MovedTask, { schedules }: Messages): string {
  const { moved } = schedules
  const day = (on: IsoDate | null) => (on === null ? moved.noDay : formatDay(on))
  const span = (start: IsoDate | null, finish: IsoDate | null) =>
    start === null || start === finish ? day(finish) : `${day(start)} – ${day(finish)}`
  const dates = moved.change(
    span(task.oldStartOn, task.oldFinishOn),
    span(task.startOn, task.finishOn),
  )
  if (task.positionTitle === null) return dates
  const lead = moved.lead(task.oldPositionTitle ?? moved.noDay, task.positionTitle)
  const isSame = task.oldStartOn === task.startOn && task.oldFinishOn === task.finishOn
  return isSame ? lead : `${dates}; ${lead}`
}

/** By how many working days the end moves; null where there was no end before. */
export function movedWords(
  { finishMovedDays }: Pick<MovedTask, 'finishMovedDays'>,
  { schedules }: Messages,
): string | null {
  const { moved } = schedules
  if (finishMovedDays === null) return null
  if (finishMovedDays === 0) return moved.sameEnd
  return finishMovedDays > 0 ? moved.later(finishMovedDays) : moved.earlier(-finishMovedDays)
}

function becauseWords(
  { because, pushedByTaskId }: MovedTask,
  tasks: TaskNames,
  { schedules }: Messages,
): string {
  const { moved } = schedules
  if (because === 'edit') return moved.byEdit
  const title = pushedByTaskId === null ? undefined : tasks.get(pushedByTaskId)?.title
  return title === undefined ? moved.byLinkPlain : moved.byLink(title)
}
