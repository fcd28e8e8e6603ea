import type { EndOfExistence } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import type { Obstacles } from '../obstacles.ts'
import { closeUnit, lockUnit, requireAbility } from '../repository.ts'
import { requireNotAhead } from '../unit.ts'

/** Ends a unit in which nothing stands any more and which leads no open work. */
export async function endUnit(
  ctx: Context,
  unitId: string,
  { lastDay, decision }: EndOfExistence,
  obstacles: Obstacles,
): Promise<void> {
  requireAbility(ctx, 'change-unit')
  const unit = await lockUnit(ctx, unitId)
  requireNotAhead(unit, lastDay, ctx.today)
  const { openTasks } = await obstacles.ofUnit(ctx, unitId)
  if (openTasks > 0) refuse('unit-has-open-tasks', { count: openTasks })

  await closeUnit(ctx, unitId, lastDay, decision)
  await recordAudit(ctx, {
    action: 'unit.closed',
    subjectId: unitId,
    subjectLabel: unit.name,
    note: decision,
    before: unit,
    after: { ...unit, validTo: lastDay },
  })
}
