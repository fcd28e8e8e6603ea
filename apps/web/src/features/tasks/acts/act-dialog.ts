import type { Task } from '@roviec/contract'

/** What every dialog about a task is given. */
export interface ActDialogProps {
  readonly task: Task
  readonly open: boolean
  readonly onClose: () => void
}
