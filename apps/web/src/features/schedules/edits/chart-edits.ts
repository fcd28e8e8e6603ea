import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { ScheduleEdit } from '@roviec/contract'
import { ganttLinkId, type GanttEdit, type GanttLink, type GanttRow } from '@roviec/gantt'

/** What the chart shows while somebody edits in it. */
export interface EditedChart {
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly calendar: WorkingCalendar
}

/** What an act in the chart asks of the schedule; empty when it asks nothing that can be done. */
export function editsOfChart(edit: GanttEdit, chart: EditedChart): readonly ScheduleEdit[] {
  switch (edit.kind) {
    case 'move':
      return edit.ids.flatMap((id) => moveBy(findRow(chart, id), edit.days, chart.calendar))
    case 'resize':
      return resize(findRow(chart, edit.id), edit.edge, edit.on)
    case 'set-dates':
      return setDates(findRow(chart, edit.id), edit)
    case 'link': {
      const { fromId, toId, type, lagDays } = edit
      return fromId === toId
        ? []
        : [{ kind: 'link', fromTaskId: fromId, toTaskId: toId, type, lagDays }]
    }
    case 'unlink':
    case 'change-link':
      return changeLink(edit, chart.links)
    case 'rename': {
      const title = edit.title.trim()
      return title === '' ? [] : [{ kind: 'rename', taskId: edit.id, title }]
    }
    case 'indent':
    case 'outdent':
      return arrange(edit.ids, edit.kind, chart.rows)
    case 'reorder':
      // The order of a plan is that of its document.
      return []
  }
}

type Row = GanttRow | undefined

function findRow({ rows }: EditedChart, id: string): Row {
  return rows.find((row) => row.id === id && row.kind === 'task')
}

/** Where the bar stands, which in a draft layer is where the edits have put it. */
function spanOf(row: Row) {
  const { startOn = null, dueOn = null } = row ?? {}
  if (dueOn === null) return null
  return { startOn: startOn ?? dueOn, finishOn: dueOn }
}

/** So many working days later or earlier, and as many working days long as before. */
function moveBy(row: Row, days: number, calendar: WorkingCalendar): readonly ScheduleEdit[] {
  const span = spanOf(row)
  if (row === undefined || span === null || days === 0) return []
  const length = Math.max(1, calendar.countWorkingDaysAfter(span.startOn, span.finishOn) + 1)
  const first = calendar.nextWorkingDay(span.startOn)
  const startOn = calendar.addWorkingDays(first, days)
  const finishOn = calendar.addWorkingDays(startOn, length - 1)
  return [{ kind: 'dates', taskId: row.id, startOn, finishOn }]
}

function resize(row: Row, edge: 'start' | 'finish', on: IsoDate): readonly ScheduleEdit[] {
  const span = spanOf(row)
  if (row === undefined || span === null) return []
  if (edge === 'start') {
    const startOn = on > span.finishOn ? span.finishOn : on
    return [{ kind: 'dates', taskId: row.id, startOn, finishOn: span.finishOn }]
  }
  const finishOn = on < span.startOn ? span.startOn : on
  return [{ kind: 'dates', taskId: row.id, startOn: span.startOn, finishOn }]
}

function setDates(
  row: Row,
  typed: Extract<GanttEdit, { kind: 'set-dates' }>,
): readonly ScheduleEdit[] {
  if (row === undefined) return []
  // A schedule gives dates and takes none away.
  if ([typed.startOn, typed.finishOn, typed.dueOn].includes(null)) return []
  const span = spanOf(row)
  const finishOn = typed.dueOn ?? typed.finishOn ?? span?.finishOn ?? null
  const startOn = typed.startOn ?? span?.startOn ?? finishOn
  const last = finishOn ?? startOn
  if (startOn === null || last === null) return []
  return [{ kind: 'dates', taskId: row.id, startOn, finishOn: last < startOn ? startOn : last }]
}

function changeLink(
  edit: Extract<GanttEdit, { kind: 'unlink' | 'change-link' }>,
  links: readonly GanttLink[],
): readonly ScheduleEdit[] {
  const link = links.find((known) => ganttLinkId(known) === edit.linkId)
  if (link === undefined) return []
  const ends = { fromTaskId: link.fromId, toTaskId: link.toId }
  if (edit.kind === 'unlink') return [{ kind: 'unlink', ...ends }]
  return [{ kind: 'link', ...ends, type: edit.type, lagDays: edit.lagDays }]
}

/** Indenting puts a task under the one before it, outdenting beside the one that holds it. */
function arrange(
  ids: readonly string[],
  kind: 'indent' | 'outdent',
  rows: readonly GanttRow[],
): readonly ScheduleEdit[] {
  const chosen = new Set(ids)
  return ids.flatMap((id): readonly ScheduleEdit[] => {
    const index = rows.findIndex((row) => row.id === id && row.kind === 'task')
    if (index === -1) return []
    if (kind === 'indent') {
      const before = siblingBefore(rows, index, chosen)
      return before === null ? [] : [{ kind: 'parent', taskId: id, parentId: before }]
    }
    const parent = parentOf(rows, index)
    if (parent === null) return []
    const above = parentOf(rows, parent)
    const parentId = above === null ? null : (rows[above]?.id ?? null)
    return [{ kind: 'parent', taskId: id, parentId }]
  })
}

function siblingBefore(
  rows: readonly GanttRow[],
  index: number,
  chosen: ReadonlySet<string>,
): string | null {
  const level = rows[index]?.level ?? 1
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at]
    if (row === undefined || row.level < level) return null
    if (row.level === level && row.kind === 'task' && !chosen.has(row.id)) return row.id
  }
  return null
}

/** The place of the task that holds a row; null under a part of the document or under nothing. */
function parentOf(rows: readonly GanttRow[], index: number): number | null {
  const level = rows[index]?.level ?? 1
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at]
    if (row !== undefined && row.level < level) return row.kind === 'task' ? at : null
  }
  return null
}
