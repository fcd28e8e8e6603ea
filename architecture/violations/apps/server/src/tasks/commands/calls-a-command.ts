import { assignTask } from './assign-task.ts'

export const called = assignTask
