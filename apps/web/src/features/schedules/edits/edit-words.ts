import type { ScheduleEdit } from '@roviec/contract'
import { formatDay } from '../../../messages/day-words.ts'
import type { Messages } from '../../../messages/vi.ts'
import type { TaskNames } from '../named-task.ts'

/** One sentence for an edit: “Đấu thầu đơn vị quét”: 01/12/2026 đến 04/12/2026. */
export function editWords(
  edit: ScheduleEdit,
  tasks: TaskNames,
  { schedules }: Messages,
  positionTitle: string | null = null,
): string {
  const { edits } = schedules
  const titleOf = (id: string) => tasks.get(id)?.title ?? edits.gone
  switch (edit.kind) {
    case 'dates':
      return edits.dates(titleOf(edit.taskId), formatDay(edit.startOn), formatDay(edit.finishOn))
    case 'link': {
      const words = schedules.link(edit.type, titleOf(edit.fromTaskId), edit.lagDays)
      return edits.link(titleOf(edit.toTaskId), words)
    }
    case 'unlink':
      return edits.unlink(titleOf(edit.toTaskId), titleOf(edit.fromTaskId))
    case 'reassign':
      return edits.reassign(titleOf(edit.taskId), positionTitle)
    case 'rename':
      return edits.rename(titleOf(edit.taskId), edit.title)
    case 'parent':
      return edits.parent(
        titleOf(edit.taskId),
        edit.parentId === null ? null : titleOf(edit.parentId),
      )
  }
}
