import type { Due, TaskSummary } from '@roviec/contract'
import { findPositions } from '../../organization/index.ts'
import { findHolders } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { abilitiesOf, whereVisible } from '../policy.ts'
import { timelinessOf, workingDaysLeftOf } from '../timeliness.ts'
import { NO_TRANSFERS, waitingKind, type WaitingTransfers } from '../transfer.ts'
import { findVerifiers, type Verification } from './find-verifiers.ts'
import { findWaitingTransfers } from './find-waiting-transfers.ts'

/** The tasks `t` of plans `p` that the reader may see, with what a line of a list shows. */
export function selectVisibleTasks(ctx: Context) {
  return selectTasks(ctx).where(whereVisible(ctx, 't.accountable_position_id'))
}

/** The same for whom the plan is already open. */
export function selectTasks({ db, tenantId }: Context) {
  return db
    .selectFrom('tasks.task as t')
    .innerJoin('plans.public_plan as p', (join) =>
      join.onRef('p.tenant_id', '=', 't.tenant_id').onRef('p.id', '=', 't.plan_id'),
    )
    .leftJoin('organization.public_position as ap', (join) =>
      join
        .onRef('ap.tenant_id', '=', 't.tenant_id')
        .onRef('ap.id', '=', 't.accountable_position_id'),
    )
    .leftJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.lead_unit_id'),
    )
    .select(['t.id', 't.plan_id', 't.section', 't.ordinal', 't.title', 't.status', 't.due'])
    .select(['t.due_on', 't.due_order', 't.first_due_on', 't.starts_on', 't.progress_percent'])
    .select(['t.self_report', 't.accountable_position_id', 't.lead_unit_id', 't.version'])
    .select(['t.assigner_position_id', 't.submitted_on', 't.submitted_by', 't.done_on'])
    .select(['p.number as plan_number', 'p.title as plan_title', 'p.status as plan_status'])
    .select(['ap.title as accountable_title', 'u.name as lead_unit_name'])
    .where('t.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
}

export type TaskListRow = Awaited<ReturnType<ReturnType<typeof selectTasks>['execute']>>[number]

/** Lines of a list in the order of the rows, with who answers today and what the reader may do. */
export async function presentTasks(
  ctx: Context,
  rows: readonly TaskListRow[],
): Promise<TaskSummary[]> {
  const assignerIds = rows.map((row) => row.assigner_position_id)
  const assigners = await findPositions(ctx, assignerIds)
  const holders = await findHolders(ctx, [
    ...assignerIds,
    ...rows.flatMap((row) => row.accountable_position_id ?? []),
  ])
  const { waitingById, verificationById } = await findJudgements(ctx, rows)

  return rows.map((row) => {
    const facts = {
      status: row.status,
      dueOn: row.due_on,
      submittedOn: row.submitted_on,
      doneOn: row.done_on,
    }
    const assigner = assigners.get(row.assigner_position_id)
    const waiting = waitingById.get(row.id) ?? NO_TRANSFERS
    return {
      id: row.id,
      planId: row.plan_id,
      planNumber: row.plan_number,
      planTitle: row.plan_title,
      section: row.section,
      ordinal: row.ordinal,
      title: row.title,
      status: row.status,
      timeliness: timelinessOf(facts, ctx.today),
      due: row.due as Due,
      firstDueOn: row.first_due_on,
      startsOn: row.starts_on,
      workingDaysLeft: workingDaysLeftOf(facts, ctx),
      progressPercent: row.progress_percent,
      selfReport: row.self_report,
      accountablePositionId: row.accountable_position_id,
      accountableTitle: row.accountable_title,
      leadUnitId: row.lead_unit_id,
      leadUnitName: row.lead_unit_name,
      holder: holders.get(row.accountable_position_id ?? '') ?? null,
      assignerTitle: assigner?.title ?? null,
      assignerName: holders.get(row.assigner_position_id)?.fullName ?? null,
      submittedOn: row.submitted_on,
      doneOn: row.done_on,
      transferWaiting: waitingKind(waiting),
      abilities: abilitiesIn(ctx, row, {
        assignerUnitPath: assigner?.unitPath ?? [],
        waiting,
        verification: verificationById.get(row.id),
      }),
      version: row.version,
    }
  })
}

interface AbilityFacts {
  readonly assignerUnitPath: readonly string[]
  readonly waiting: WaitingTransfers
  readonly verification: Verification | undefined
}

function abilitiesIn(
  { actor }: Context,
  row: TaskListRow,
  { assignerUnitPath, waiting, verification }: AbilityFacts,
): TaskSummary['abilities'] {
  return abilitiesOf(actor, {
    task: {
      status: row.status,
      accountablePositionId: row.accountable_position_id,
      leadUnitId: row.lead_unit_id,
      assignerPositionId: row.assigner_position_id,
    },
    plan: { ...VISIBLE, isOpen: row.plan_status === 'published' },
    assignerUnitPath,
    waiting,
    ...(verification ?? {
      verifierPositionId: row.assigner_position_id,
      doerIds: NOBODY,
      doerSeatIds: NOBODY,
    }),
  })
}

const NOBODY: ReadonlySet<string> = new Set()
/** The rows were read as visible, and no ability depends on by which unit. */
const VISIBLE = {
  visibility: 'tenant',
  namedUnitIds: NOBODY,
  superiorUnitIds: NOBODY,
} as const

/** What waits for a judgement; who verifies, and who did the work, matters only there. */
async function findJudgements(ctx: Context, rows: readonly TaskListRow[]) {
  const waitingById = await findWaitingTransfers(
    ctx,
    rows.filter(({ status }) => status === 'assigned' || status === 'accepted').map(({ id }) => id),
  )
  const waiting = rows.filter(({ id, status }) => status === 'submitted' || waitingById.has(id))
  const verifications = await findVerifiers(
    ctx,
    waiting.map((row) => ({
      assignerPositionId: row.assigner_position_id,
      accountablePositionId: row.accountable_position_id,
      submittedBy: row.submitted_by,
    })),
  )
  const verificationById = new Map(
    waiting.flatMap((row, index) => {
      const verification = verifications[index]
      return verification ? [[row.id, verification] as const] : []
    }),
  )
  return { waitingById, verificationById }
}
