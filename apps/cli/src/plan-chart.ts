import {
  addDays,
  daysBetween,
  toDayNumber,
  type IsoDate,
  type WorkingCalendar,
} from '@roviec/calendar'
import type { GanttLink, GanttRow, GanttSpan, GanttState } from '@roviec/gantt'
import { planFileRows, type PlanFileRow, type ReadPlanFile } from '@roviec/interchange'
import { computeSchedule, type WorkCalendar } from '@roviec/schedule'

/** A plan file as rows and links of a chart. */
export interface PlanChart {
  readonly title: string
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  /** The days to show where today lies far from all of them; else the chart finds them. */
  readonly range?: GanttSpan
}

/**
 * Draws up the chart of a plan file: the dates are those that our schedule gives, critical tasks
 * and links are marked, the first baseline stands below the bars and deadlines stand as marks.
 */
export function chartPlanFile(file: ReadPlanFile, today: IsoDate): PlanChart {
  const schedule = computeSchedule(file.plan)
  const rows = planFileRows(file, schedule)
  const critical = new Set(rows.flatMap((row) => (row.critical ? [row.id] : [])))
  const hasWhole = rows[0]?.level === 0
  return {
    title: file.name,
    rows: rows.map((row) => toGanttRow(row, { today, levelShift: hasWhole ? 1 : 0 })),
    links: rows.flatMap((row) => linksTo(row, { critical, schedule })),
    ...findRange(rows, today),
  }
}

const FAR_DAYS = 200

/** A plan of long ago is not drawn up to today. */
function findRange(rows: readonly PlanFileRow[], today: IsoDate): { readonly range?: GanttSpan } {
  const days = rows
    .flatMap(({ computedStartOn, computedFinishOn, dueOn, baselines: [baseline] }) => [
      computedStartOn,
      computedFinishOn,
      ...(dueOn === null ? [] : [dueOn]),
      ...(baseline === undefined ? [] : [baseline.startOn, baseline.finishOn]),
    ])
    .sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return {}
  const isFar = daysBetween(last, today) > FAR_DAYS || daysBetween(today, first) > FAR_DAYS
  return isFar ? { range: { startOn: addDays(first, -7), finishOn: addDays(last, 21) } } : {}
}

function toGanttRow(
  row: PlanFileRow,
  { today, levelShift }: { readonly today: IsoDate; readonly levelShift: number },
): GanttRow {
  const { id, level, name, unitName, milestone, baselines, summary, percentComplete } = row
  const finishOn = milestone ? row.computedStartOn : row.computedFinishOn
  const [baseline] = baselines
  return {
    id,
    kind: summary ? 'section' : 'task',
    level: Math.max(1, level + levelShift),
    title: name,
    lead: unitName,
    startOn: row.computedStartOn,
    dueOn: row.dueOn,
    finishOn,
    progressPercent: summary && percentComplete === 0 ? null : percentComplete,
    state: stateOf(row, today),
    ...(baseline !== undefined && { baseline }),
    critical: row.critical && !summary,
    note: null,
  }
}

/** A plan file knows of no verification: what is done is done on the day it says. */
function stateOf(row: PlanFileRow, today: IsoDate): GanttState {
  const { dueOn, percentComplete, actualStartOn, actualFinishOn } = row
  const limit = dueOn ?? row.computedFinishOn
  if (actualFinishOn !== null || percentComplete >= 100) {
    return dueOn !== null && (actualFinishOn ?? row.computedFinishOn) > dueOn ? 'done-late' : 'done'
  }
  if (limit < today) return 'overdue'
  if (dueOn !== null && row.computedFinishOn > dueOn) return 'at-risk'
  return actualStartOn !== null || percentComplete > 0 ? 'in-progress' : 'not-started'
}

function linksTo(
  row: PlanFileRow,
  {
    critical,
    schedule,
  }: {
    readonly critical: ReadonlySet<string>
    readonly schedule: ReturnType<typeof computeSchedule>
  },
): readonly GanttLink[] {
  const reason = critical.has(row.id) ? schedule.explainStart(row.id) : null
  const driving = new Set(reason?.kind === 'links' ? reason.links.map(({ from }) => from) : [])
  return row.links.map(({ fromId, type }) => ({
    fromId,
    toId: row.id,
    kind: type,
    critical: critical.has(fromId) && driving.has(fromId),
  }))
}

/** The days off of a plan's own calendar, for a chart; they have no names. */
export function ganttCalendarOf(
  { workOfDay }: WorkCalendar,
  legal: WorkingCalendar,
): Pick<WorkingCalendar, 'dayOffOn' | 'isComplete' | 'days'> {
  return {
    days: legal.days,
    isComplete: () => true,
    dayOffOn: (on) => {
      if (workOfDay(toDayNumber(on)).length > 0) return null
      return { on, name: '', kind: 'weekend', citation: '', verified: true }
    },
  }
}
