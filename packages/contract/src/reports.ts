import { z } from 'zod'
import { CivilDate, Id } from './fields.ts'
import { UNIT_KINDS } from './organization.ts'
import { json, route } from './route.ts'
import { StateCounts } from './tasks.ts'

/** "On time / due" of the work that was running in the period, as it stands today. */
export const UnitFigures = z.object({
  unitId: Id,
  unitName: z.string(),
  unitKind: z.enum(UNIT_KINDS),
  /** Work that is done, or whose last day has passed; what waits for its verifier is not among it. */
  due: z.int(),
  onTime: z.int(),
  states: StateCounts,
  uncovered: z.int(),
})
export type UnitFigures = z.infer<typeof UnitFigures>

export const MonthFigures = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  due: z.int(),
  onTime: z.int(),
})

export const Overview = z.object({
  from: CivilDate,
  to: CivilDate,
  due: z.int(),
  onTime: z.int(),
  states: StateCounts,
  units: z.array(UnitFigures),
  months: z.array(MonthFigures),
  /** Counts before names: what waits for a decision today. */
  uncoveredPositions: z.array(
    z.object({
      positionId: Id,
      title: z.string(),
      unitName: z.string(),
      taskCount: z.int(),
      nextDueOn: CivilDate.nullable(),
    }),
  ),
})
export type Overview = z.infer<typeof Overview>

export const reportRoutes = {
  getOverview: route({
    method: 'get',
    path: '/overview',
    tag: 'reports',
    summary: 'The whole picture by unit: due, on time / due, the four states',
    query: z.object({
      from: CivilDate.optional(),
      to: CivilDate.optional(),
      planId: Id.optional(),
    }),
    response: json(Overview),
    errors: ['period-ends-before-start'],
  }),
}
