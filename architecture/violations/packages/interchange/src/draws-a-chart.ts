import { layout } from '../../gantt/src/index.ts'

export const drawn = layout
