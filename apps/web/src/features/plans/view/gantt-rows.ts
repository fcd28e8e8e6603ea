import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { BaselineTask, ScheduledTask, TaskLink } from '@roviec/contract'
import type { GanttLink, GanttRow, GanttSlack, GanttSpan } from '@roviec/gantt'
import type { ForecastSpan } from '../../forecasts/index.ts'
import type { Outlook } from '../../schedules/index.ts'
import type { ChartTask } from './chart-task.ts'
import type { TaskGroup } from './group-tasks.ts'

/** What is drawn over the tasks; what is left empty is not drawn. */
export interface ChartLayers {
  readonly calendar: WorkingCalendar
  readonly scheduled: ReadonlyMap<string, ScheduledTask>
  readonly outlook: Outlook | null
  /**
   * `edit` stands the bars where the edits put them, with a ghost where they stand in the plan;
   * `read` the other way round.
   */
  readonly layer: 'edit' | 'read' | 'none'
  readonly baseline: ReadonlyMap<string, BaselineTask> | null
  readonly forecasts: ReadonlyMap<string, ForecastSpan>
  readonly critical: boolean
  readonly slack: boolean
}

export const NO_LAYERS: Omit<ChartLayers, 'calendar'> = {
  scheduled: new Map(),
  outlook: null,
  layer: 'none',
  baseline: null,
  forecasts: new Map(),
  critical: false,
  slack: false,
}

/** Rows of the chart: a group, then its tasks, each task before those that are part of it. */
export function ganttRows(groups: readonly TaskGroup[], layers: ChartLayers): readonly GanttRow[] {
  return groups.flatMap(({ id, title, tasks }) => {
    const rows = nestedRows(tasks, title === null ? 1 : 2, layers)
    return title === null ? rows : [groupRow(id, title, { tasks, rows }), ...rows]
  })
}

export function ganttLinks(
  links: readonly TaskLink[],
  { scheduled, critical }: Pick<ChartLayers, 'scheduled' | 'critical'>,
): readonly GanttLink[] {
  const isCritical = (id: string) => critical && scheduled.get(id)?.isCritical === true
  return links.map(({ fromTaskId, toTaskId, type, lagDays }) => ({
    fromId: fromTaskId,
    toId: toTaskId,
    kind: type,
    lagDays,
    critical: isCritical(fromTaskId) && isCritical(toTaskId),
  }))
}

function nestedRows(
  tasks: readonly ChartTask[],
  level: number,
  layers: ChartLayers,
): readonly GanttRow[] {
  const shown = new Map(tasks.map((task) => [task.id, task]))
  const children = new Map<string | null, ChartTask[]>()
  for (const task of tasks) {
    const parent = parentOf(task.id, layers)
    const key = parent !== null && shown.has(parent) ? parent : null
    const siblings = children.get(key)
    if (siblings === undefined) children.set(key, [task])
    else siblings.push(task)
  }
  const rows: GanttRow[] = []
  const reached = new Set<string>()
  // Tasks that are part of each other have no first one: they stand from where the plan names one.
  const roots = [...(children.get(null) ?? []), ...tasks]
  const waiting = roots.map((task) => ({ task, level })).reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { task, level: own } = next
    if (reached.has(task.id)) continue
    reached.add(task.id)
    rows.push(taskRow(task, own, layers))
    const inside = (children.get(task.id) ?? []).map((part) => ({ task: part, level: own + 1 }))
    waiting.push(...inside.reverse())
  }
  return rows
}

function parentOf(id: string, { outlook, layer, scheduled }: ChartLayers): string | null {
  const drafted = layer === 'none' ? undefined : outlook?.parents.get(id)
  return drafted === undefined ? (scheduled.get(id)?.parentId ?? null) : drafted
}

function taskRow(task: ChartTask, level: number, layers: ChartLayers): GanttRow {
  const { outlook, layer } = layers
  const known = layers.scheduled.get(task.id)
  const planned = spanOf(task)
  const moved = layer === 'none' ? undefined : outlook?.moved.get(task.id)
  const bar = layer === 'edit' && moved !== undefined ? moved : null
  const finishOn = bar?.finishOn ?? task.dueOn
  return {
    id: task.id,
    kind: 'task',
    level,
    title: (layer === 'none' ? undefined : outlook?.titles.get(task.id)) ?? task.title,
    lead: task.lead,
    startOn: bar?.startOn ?? task.startOn,
    dueOn: finishOn,
    finishOn: task.doneOn,
    progressPercent: task.progressPercent,
    state: task.state,
    ...(task.note === null ? {} : { note: task.note }),
    baseline: baselineOf(task, layers),
    forecast: layers.forecasts.get(task.id) ?? null,
    critical: layers.critical && known?.isCritical === true,
    draft: moved === undefined ? null : ghostOf(planned, moved, layer),
    slack: layers.slack && known !== undefined ? slackOf(known, finishOn, layers.calendar) : null,
  }
}

function ghostOf(
  planned: GanttSpan | null,
  moved: GanttSpan,
  layer: ChartLayers['layer'],
): GanttSpan | null {
  if (planned?.startOn === moved.startOn && planned.finishOn === moved.finishOn) return null
  return layer === 'edit' ? planned : moved
}

function spanOf({ startOn, dueOn }: ChartTask): GanttSpan | null {
  return dueOn === null ? null : { startOn: startOn ?? dueOn, finishOn: dueOn }
}

/** The baseline that the reader chose; without one, the dates first promised where they moved. */
function baselineOf(task: ChartTask, { baseline }: ChartLayers): GanttSpan | null {
  if (baseline !== null) {
    const { startOn = null, finishOn = null } = baseline.get(task.id) ?? {}
    return finishOn === null ? null : { startOn: startOn ?? finishOn, finishOn }
  }
  const { firstDueOn, dueOn, startOn } = task
  if (firstDueOn === null || dueOn === null || firstDueOn === dueOn) return null
  return startOn === null || firstDueOn < startOn ? null : { startOn, finishOn: firstDueOn }
}

function slackOf(
  { isFixed, totalSlackDays, freeSlackDays }: ScheduledTask,
  finishOn: IsoDate | null,
  calendar: WorkingCalendar,
): GanttSlack | null {
  if (isFixed || finishOn === null || totalSlackDays === null || totalSlackDays === 0) return null
  const free = Math.max(0, Math.min(freeSlackDays ?? 0, totalSlackDays))
  return {
    freeOn: calendar.addWorkingDays(finishOn, free),
    totalOn: calendar.addWorkingDays(finishOn, totalSlackDays),
  }
}

interface Inside {
  readonly tasks: readonly ChartTask[]
  readonly rows: readonly GanttRow[]
}

function groupRow(id: string, title: string, { tasks, rows }: Inside): GanttRow {
  const dated = rows.filter(({ dueOn }) => dueOn !== null)
  const reported = tasks.flatMap(({ progressPercent }) => progressPercent ?? [])
  const sum = reported.reduce((total, percent) => total + percent, 0)
  return {
    id,
    kind: id.startsWith('section-') ? 'section' : 'group',
    level: 1,
    title,
    startOn: extreme(dated.map(({ startOn }) => startOn)).first,
    dueOn: extreme(dated.map(({ dueOn }) => dueOn)).last,
    progressPercent: reported.length === 0 ? null : Math.round(sum / reported.length),
    state: 'in-progress',
  }
}

function extreme(days: readonly (IsoDate | null)[]) {
  const known = days.filter((day) => day !== null).sort((a, b) => a.localeCompare(b))
  return { first: known[0] ?? null, last: known.at(-1) ?? null }
}
