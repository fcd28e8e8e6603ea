import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { IconButton } from '../../ui/button/button.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { useIsPhone } from '../../ui/use-screen.ts'
import { TaskActs } from './acts/task-acts.tsx'
import { taskQuery } from './api.ts'
import { TaskMenu } from './task-menu.tsx'
import { TaskView } from './task-view.tsx'
import styles from './task-view.module.css'

/** One task on a page of its own: what a link in a message opens, and what a phone shows. */
export function TaskPage(): ReactNode {
  const { tasks, general } = useMessages()
  const { taskId } = useParams({ from: '/tasks/$taskId' })
  const { data: task } = useSuspenseQuery(taskQuery(taskId))
  const isPhone = useIsPhone()
  const router = useRouter()

  return (
    <div className={styles['page']}>
      <PageHead
        title={tasks.task}
        back={
          <IconButton
            icon="arrow-left"
            label={general.back}
            onClick={() =>
              router.history.canGoBack()
                ? router.history.back()
                : void router.navigate({ to: '/my-work' })
            }
          />
        }
        corner={<TaskMenu task={task} />}
      />
      <article className={styles['sheet']}>
        <TaskView task={task} />
        <TaskActs key={`${task.id} ${task.status}`} task={task} quick={isPhone} />
      </article>
    </div>
  )
}
