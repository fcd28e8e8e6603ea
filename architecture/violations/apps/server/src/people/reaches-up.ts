import { tasks } from '../tasks/index.ts'

export const reached = tasks
