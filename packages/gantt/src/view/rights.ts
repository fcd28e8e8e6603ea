import type { GanttEdit, GanttRights } from '../edit/gantt-edit.ts'
import { createWorkingSteps, type WorkingSteps } from '../edit/working-steps.ts'
import type { GanttRow } from '../row.ts'
import { announce } from './announce.ts'
import type { Chart } from './chart.ts'

/** An act that a row may allow. */
export type Right = 'move' | 'resize' | 'link' | 'rename' | 'arrange'

/** What may be done to a row; nothing on a chart that only shows. */
export function rightsOf(chart: Chart, row: GanttRow): GanttRights {
  return chart.editing?.can(row) ?? {}
}

/** Whether a row may be edited so; if not, that is said, with the reason where there is one. */
export function mayEdit(chart: Chart, row: GanttRow, right: Right): boolean {
  const rights = rightsOf(chart, row)
  if (rights[right] === true) return true
  announce(chart, rights.reason ?? chart.texts.editing.refused)
  return false
}

/** Tells the host. What it makes of it comes back with `update`. */
export function emit(chart: Chart, edit: GanttEdit): void {
  chart.editing?.onEdit(edit)
}

export function stepsOf(chart: Chart): WorkingSteps {
  return createWorkingSteps(chart.options.calendar)
}
