import { saveTask } from '../tasks/repository.ts'

export const reached = saveTask
