import type { MoveUnit } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { changeUnit, lockUnit, requireAbility } from '../repository.ts'
import { requireNotAhead } from '../unit.ts'

/** Puts a unit, with all that is below it, below another one from a day on. */
export async function moveUnit(
  ctx: Context,
  unitId: string,
  { from, decision, parentId }: MoveUnit,
): Promise<void> {
  requireAbility(ctx, 'change-unit')
  const unit = await lockUnit(ctx, unitId)
  requireNotAhead(unit, from, ctx.today)
  if (parentId === unit.parentId) refuse('change-empty')

  const moved = await changeUnit(ctx, unitId, { parentId, decision }, from)
  await recordAudit(ctx, {
    action: 'unit.moved',
    subjectId: unitId,
    subjectLabel: unit.name,
    note: decision,
    before: unit,
    after: { ...moved, from },
  })
}
