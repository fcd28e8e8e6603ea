import type { Baseline } from '@roviec/contract'
import { formatDay } from '../../../messages/day-words.ts'
import type { Messages } from '../../../messages/vi.ts'

/** The name of a baseline with the day it was taken. */
export function baselineWords({ name, takenOn }: Baseline, { schedules }: Messages): string {
  return schedules.baselines.label(name, formatDay(takenOn))
}
