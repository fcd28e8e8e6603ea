import { tasks } from '../tasks/index.ts'

export const known = tasks
