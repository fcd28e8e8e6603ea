import type { IsoDate } from '@roviec/calendar'
import type { Task, TaskSummary } from '@roviec/contract'
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

/** More than anybody reads in a calendar. */
const MONTH_TASKS_MAX = 1000
const PAGE_MAX = 200

interface DueSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Filters whose own span of days is one of days, as an address gives them. */
export type MonthFilters = TaskFilters & {
  readonly dueFrom?: IsoDate | undefined
  readonly dueTo?: IsoDate | undefined
}

interface MonthTasks {
  readonly entries: readonly TaskSummary[]
  /** There are more than are shown. */
  readonly more: boolean
}

/** The tasks that are due in a span of days, page after page. */
export const taskMonthQuery = (filters: MonthFilters, span: DueSpan) => {
  const dueFrom = later(filters.dueFrom, span.from)
  const dueTo = earlier(filters.dueTo, span.to)
  const query = { ...filters, dueFrom, dueTo, limit: PAGE_MAX }
  return queryOptions({
    queryKey: ['tasks', 'month', query],
    queryFn: ({ signal }): Promise<MonthTasks> =>
      dueFrom > dueTo
        ? Promise.resolve({ entries: [], more: false })
        : collect({ query, signal, cursor: undefined, entries: [] }),
  })
}

interface Collecting {
  readonly query: TaskFilters
  readonly signal: AbortSignal
  readonly cursor: string | undefined
  readonly entries: readonly TaskSummary[]
}

async function collect({ query, signal, cursor, entries }: Collecting): Promise<MonthTasks> {
  const page = await call('listTasks', { query: { ...query, cursor } }, { signal })
  const all = [...entries, ...page.entries]
  if (page.nextCursor === null) return { entries: all, more: false }
  if (all.length >= MONTH_TASKS_MAX) return { entries: all, more: true }
  return collect({ query, signal, cursor: page.nextCursor, entries: all })
}

function later(asked: IsoDate | undefined, day: IsoDate): IsoDate {
  return asked !== undefined && asked > day ? asked : day
}

function earlier(asked: IsoDate | undefined, day: IsoDate): IsoDate {
  return asked !== undefined && asked < day ? asked : day
}

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
