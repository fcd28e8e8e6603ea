import { lazyRouteComponent } from '@tanstack/react-router'

export { myTasksQuery } from './api.ts'
export { countPressing, WORK_ORDERS } from './my-work.ts'
export { dueWords, leftWords, readingWords } from './due-words.ts'
export { TaskCalendar } from './calendar/task-calendar.tsx'
export { TASK_LIST_VIEWS } from './task-list-views.ts'
export { TaskTable } from './task-table.tsx'

export const MyWorkPage = lazyRouteComponent(() => import('./my-work-page.tsx'), 'MyWorkPage')
export const TaskPage = lazyRouteComponent(() => import('./task-page.tsx'), 'TaskPage')
export const TaskListPage = lazyRouteComponent(() => import('./task-list-page.tsx'), 'TaskListPage')
