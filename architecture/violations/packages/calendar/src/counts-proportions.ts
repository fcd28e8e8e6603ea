import { proportion } from '../../statistics/src/index.ts'

export const counted = proportion
