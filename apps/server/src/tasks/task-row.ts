import type { IsoDate } from '@roviec/calendar'
import type { Clarity, Due } from '@roviec/contract'
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../platform/database-schema.ts'
import { searchKey } from '../platform/text-key.ts'
import type { Task, TaskSpans } from './task.ts'

type TaskTable = Database['tasks.task']

export function taskFromRow(row: Selectable<TaskTable>): Task {
  return {
    id: row.id,
    planId: row.plan_id,
    ordinal: row.ordinal,
    section: row.section,
    title: row.title,
    text: row.text,
    spans: row.spans as TaskSpans,
    product: row.product,
    clarity: row.clarity as Clarity,
    due: row.due as Due,
    firstDueOn: row.first_due_on,
    startsOn: row.starts_on,
    warnFrom: row.warn_from,
    status: row.status,
    accountablePositionId: row.accountable_position_id,
    leadUnitId: row.lead_unit_id,
    assignerPositionId: row.assigner_position_id,
    verifierPositionId: row.verifier_position_id,
    assignedOn: row.assigned_on,
    submittedOn: row.submitted_on,
    submittedBy: row.submitted_by,
    doneOn: row.done_on,
    closedOn: row.closed_on,
    progressPercent: row.progress_percent,
    selfReport: row.self_report,
    expectedOn: row.expected_on,
    version: row.version,
  }
}

/** The day is that of the act which made the task what it is now. */
export function taskToRow(
  { tenantId, today }: { readonly tenantId: string; readonly today: IsoDate },
  task: Task,
): Insertable<TaskTable> {
  return {
    tenant_id: tenantId,
    id: task.id,
    plan_id: task.planId,
    ordinal: task.ordinal,
    section: task.section,
    title: task.title,
    search_key: searchKey(`${task.title} ${task.product ?? ''}`),
    text: task.text,
    spans: JSON.stringify(task.spans),
    product: task.product,
    clarity: JSON.stringify(task.clarity),
    due: JSON.stringify(task.due),
    due_on: task.due.on,
    first_due_on: task.firstDueOn,
    starts_on: task.startsOn,
    warn_from: task.warnFrom,
    status: task.status,
    accountable_position_id: task.accountablePositionId,
    lead_unit_id: task.leadUnitId,
    assigner_position_id: task.assignerPositionId,
    verifier_position_id: task.verifierPositionId,
    assigned_on: task.assignedOn,
    submitted_on: task.submittedOn,
    submitted_by: task.submittedBy,
    done_on: task.doneOn,
    closed_on: task.closedOn,
    progress_percent: task.progressPercent,
    self_report: task.selfReport,
    expected_on: task.expectedOn,
    changed_on: today,
    version: task.version,
  }
}
