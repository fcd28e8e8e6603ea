import type { IsoDate } from '@roviec/calendar'
import type { Context } from '../platform/context.ts'

/**
 * What keeps a unit or a seat from ending, as the features above know it: people and their work are
 * not known here, so the application passes this in.
 */
export interface Obstacles {
  /**
   * `heldBy` is a name of somebody appointed after the last day, or null. Open tasks are those that
   * the seat does, assigns or verifies; open plans those that it signs.
   */
  readonly ofPosition: (
    ctx: Context,
    positionId: string,
    lastDay: IsoDate,
  ) => Promise<{
    readonly heldBy: string | null
    readonly openTasks: number
    readonly openPlans: number
  }>
  readonly ofUnit: (ctx: Context, unitId: string) => Promise<{ readonly openTasks: number }>
}
