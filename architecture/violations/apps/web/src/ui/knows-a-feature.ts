import { tasksPage } from '../features/tasks/index.ts'

export const known = tasksPage
