import { isoDate, type IsoDate, yearOf } from '@roviec/calendar'
import type { Overview } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { countStates } from '../../tasks/index.ts'
import { dueOf, figuresByMonth, figuresByUnit, type ReportedUnit } from '../overview.ts'
import { listTaskGroups } from './list-task-groups.ts'
import { listUncoveredPositions } from './list-uncovered-positions.ts'

export interface OverviewQuery {
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly planId?: string | undefined
}

const UNCOVERED_SHOWN_MAX = 50

/**
 * The whole picture of the plans that the reader may see: the work that was running in the period,
 * as it stands today. By default the running year up to today.
 */
export async function getOverview(ctx: Context, query: OverviewQuery): Promise<Overview> {
  const from = query.from ?? isoDate(`${yearOf(query.to ?? ctx.today)}-01-01`)
  const to = query.to ?? (ctx.today < from ? from : ctx.today)
  if (to < from) refuse('period-ends-before-start')
  const groups = await listTaskGroups(ctx, { from, to, planId: query.planId })
  const uncovered = await listUncoveredPositions(ctx, query.planId)
  const units = await listReportedUnits(ctx)
  const uncoveredByUnit = Map.groupBy(uncovered, ({ unitId }) => unitId)
  const states = countStates(groups)
  return {
    from,
    to,
    ...dueOf(states),
    states,
    units: figuresByUnit(
      groups,
      new Map([...uncoveredByUnit].map(([unitId, own]) => [unitId, sumOf(own)])),
      units,
    ),
    months: figuresByMonth(groups),
    uncoveredPositions: uncovered.slice(0, UNCOVERED_SHOWN_MAX).map((position) => ({
      positionId: position.positionId,
      title: position.title,
      unitName: position.unitName,
      taskCount: position.taskCount,
      nextDueOn: position.nextDueOn,
    })),
  }
}

async function listReportedUnits(ctx: Context): Promise<ReadonlyMap<string, ReportedUnit>> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'name', 'kind', 'path', 'sort_key'])
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return new Map(
    rows.map(({ sort_key: sortKey, ...row }) => [
      row.id,
      { ...row, sortKey, kind: row.kind as ReportedUnit['kind'] },
    ]),
  )
}

function sumOf(positions: readonly { readonly taskCount: number }[]): number {
  return positions.reduce((sum, { taskCount }) => sum + taskCount, 0)
}
