import { assignTask } from '../commands/assign-task.ts'

export const called = assignTask
