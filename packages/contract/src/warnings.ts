import { z } from 'zod'
import { CivilDate, Id, page, PageQuery } from './fields.ts'
import { json, route } from './route.ts'
import { TASK_STATUSES } from './tasks.ts'

export const WARNING_KINDS = [
  'due-soon',
  'overdue',
  'not-accepted',
  'uncovered',
  /** It will likely be late, by the record of such work. */
  'forecast-late',
  /** Its unit says better of it than the figures do: a question to the unit, not a verdict. */
  'report-differs',
] as const
export type WarningKind = (typeof WARNING_KINDS)[number]

/** An episode: opened by a fact, closed when the fact is gone; one per task and kind at a time. */
export const Warning = z.object({
  id: Id,
  kind: z.enum(WARNING_KINDS),
  taskId: Id,
  taskTitle: z.string(),
  taskStatus: z.enum(TASK_STATUSES),
  planId: Id,
  planNumber: z.string().nullable(),
  section: z.string().nullable(),
  dueOn: CivilDate.nullable(),
  unitId: Id.nullable(),
  unitName: z.string().nullable(),
  positionId: Id.nullable(),
  positionTitle: z.string().nullable(),
  uncovered: z.boolean(),
  openedOn: CivilDate,
  closedOn: CivilDate.nullable(),
  /** The unit's clock: working days since this episode opened. */
  workingDaysOpen: z.int(),
  /** The clock that never stops: working days since the first assignment. */
  workingDaysSinceAssigned: z.int().nullable(),
  assignedOn: CivilDate.nullable(),
  /** Names positions; a person is named only to that person. */
  mine: z.boolean(),
})
export type Warning = z.infer<typeof Warning>

export const WarningCounts = z.object({
  kinds: z.record(z.enum(WARNING_KINDS), z.int()),
  total: z.int(),
  mine: z.int(),
  closedThisWeek: z.int(),
})
export type WarningCounts = z.infer<typeof WarningCounts>

export const warningRoutes = {
  listWarnings: route({
    method: 'get',
    path: '/warnings',
    tag: 'warnings',
    summary: 'Open warnings, worst first; or those closed lately',
    query: PageQuery.extend({
      scope: z.enum(['mine', 'all']).default('all'),
      kind: z.enum(WARNING_KINDS).optional(),
      unitId: Id.optional(),
      state: z.enum(['open', 'closed']).default('open'),
    }),
    response: json(page(Warning)),
  }),
  countWarnings: route({
    method: 'get',
    path: '/warnings/counts',
    tag: 'warnings',
    summary: 'How many warnings are open, by kind',
    response: json(WarningCounts),
  }),
}
