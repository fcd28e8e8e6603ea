import type { Task } from '@roviec/contract'
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { call, type Input } from '../../platform/http.ts'
import { showDone, showRefusal } from '../../ui/toast/toast-store.ts'

export const myTasksQuery = queryOptions({
  queryKey: ['tasks', 'mine'],
  queryFn: ({ signal }) => call('listMyTasks', {}, { signal }),
})

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', taskId],
    queryFn: ({ signal }) => call('getTask', { params: { taskId } }, { signal }),
  })

export type TaskFilters = NonNullable<Input<'listTasks'>['query']>

export const taskListQuery = (filters: TaskFilters) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', filters],
    queryFn: ({ pageParam, signal }) =>
      call('listTasks', { query: { ...filters, cursor: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** One act on a task: the call to make, and what to say when it is done. */
interface Act {
  readonly run: () => Promise<Task>
  readonly done: string
}

/** Acts on a task, shows the task as it now is, and asks again for every list it may stand in. */
export function useActing() {
  const client = useQueryClient()
  const { language } = useLanguage()
  return useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (task, { done }) => {
      client.setQueryData(taskQuery(task.id).queryKey, task)
      for (const topic of ['tasks', 'warnings', 'reports', 'plans']) {
        void client.invalidateQueries({ queryKey: [topic] })
      }
      showDone(done)
    },
    onError: (failure) => showRefusal(failureText(failure, language)),
  })
}

export type Acting = ReturnType<typeof useActing>
