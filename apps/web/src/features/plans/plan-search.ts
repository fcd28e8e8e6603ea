import { CivilDate, Id, TIMELINESS } from '@roviec/contract'
import type { GanttZoom } from '@roviec/gantt'
import { z } from 'zod'
import { PLAN_VIEWS } from './plan-views.ts'

/** What stands in the address is as little trusted as any input: what does not fit is left out. */
const fitting = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

const ZOOMS = ['day', 'week', 'month', 'quarter'] as const satisfies readonly GanttZoom[]

/** By what the rows of the chart are put together; by the parts of the document if not said. */
export const CHART_GROUPS = ['section', 'unit', 'position', 'state', 'field'] as const
export type ChartGroup = (typeof CHART_GROUPS)[number]

const CLOSED_MAX = 300

/** What the address of a plan says: enough to come back to the same view, or to send it on. */
export const PlanSearch = z.object({
  view: fitting(z.enum(PLAN_VIEWS)),
  /** The proposed task under review. */
  item: fitting(Id),
  unit: fitting(Id),
  state: fitting(z.enum(TIMELINESS)),
  /** The chosen day of the calendar. */
  on: fitting(CivilDate),
  zoom: fitting(z.enum(ZOOMS)),
  group: fitting(z.enum(CHART_GROUPS)),
  /** Rows that are closed. */
  closed: fitting(z.array(z.string().max(100)).max(CLOSED_MAX)),
  /** The task that is chosen. */
  task: fitting(Id),
  panel: fitting(z.boolean()),
  revision: fitting(Id),
  /** The baseline that is drawn below the bars. */
  baseline: fitting(Id),
  critical: fitting(z.boolean()),
  forecast: fitting(z.boolean()),
  slack: fitting(z.boolean()),
  progress: fitting(z.boolean()),
  layer: fitting(z.boolean()),
  map: fitting(z.boolean()),
  /** Two baselines beside each other; without `to` it is the plan of today. */
  from: fitting(Id),
  to: fitting(Id),
})
export type PlanSearch = z.infer<typeof PlanSearch>
