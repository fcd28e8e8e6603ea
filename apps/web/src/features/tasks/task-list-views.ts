export const TASK_LIST_VIEWS = ['table', 'calendar'] as const
export type TaskListView = (typeof TASK_LIST_VIEWS)[number]
