import { saveTask } from './repository.ts'

export const saved = saveTask
