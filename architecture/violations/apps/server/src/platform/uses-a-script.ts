import { start } from '../../../../scripts/start.ts'

export const used = start
