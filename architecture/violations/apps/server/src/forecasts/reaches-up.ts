import { warnings } from '../warnings/index.ts'

export const reached = warnings
