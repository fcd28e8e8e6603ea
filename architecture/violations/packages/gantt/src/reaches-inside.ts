import { dayNumber } from '../../calendar/src/day-number.ts'

export const reached = dayNumber
