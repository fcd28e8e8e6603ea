import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { taskQuery } from './api.ts'
import { TaskActs } from './acts/task-acts.tsx'
import { TaskMenu } from './task-menu.tsx'
import { TaskView } from './task-view.tsx'
import { IconButton } from '../../ui/button/button.tsx'
import styles from './task-view.module.css'

interface TaskPanelProps {
  readonly taskId: string
  readonly onClose: () => void
}

/** One task at the right of a list. Escape closes it. */
export function TaskPanel({ taskId, onClose }: TaskPanelProps) {
  const { tasks, general } = useMessages()
  const { data: task, error, refetch } = useQuery(taskQuery(taskId))
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (location.hash === '#act') {
      panel.current?.querySelector<HTMLElement>('[data-act] input, [data-act] button')?.focus()
    }
  }, [task?.id])

  return (
    <aside
      ref={panel}
      className={styles['panel']}
      aria-label={tasks.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      {task === undefined && error === null && <LoadingState />}
      {error !== null && task === undefined && (
        <ErrorState failure={error} onRetry={() => void refetch()} />
      )}
      {task !== undefined && (
        <>
          <div className={styles['panel-scroll']}>
            <TaskView
              task={task}
              corner={
                <>
                  <TaskMenu task={task} />
                  <IconButton icon="close" label={general.close} onClick={onClose} />
                </>
              }
            />
          </div>
          <TaskActs key={`${task.id} ${task.status}`} task={task} />
        </>
      )}
    </aside>
  )
}
