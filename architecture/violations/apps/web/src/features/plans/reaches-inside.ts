import { tasksQuery } from '../tasks/api.ts'

export const reached = tasksQuery
