import { saveTask } from './tasks/repository.ts'

export const app = saveTask
