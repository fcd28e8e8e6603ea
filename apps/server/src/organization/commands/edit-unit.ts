import type { ChangeUnit } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { changeUnit, lockUnit, requireAbility } from '../repository.ts'
import { changesNothing, requireNotAhead } from '../unit.ts'

/** Gives a unit another name, kind or identifier from a day on. */
export async function editUnit(
  ctx: Context,
  unitId: string,
  { from, decision, ...said }: ChangeUnit,
): Promise<void> {
  requireAbility(ctx, 'change-unit')
  const unit = await lockUnit(ctx, unitId)
  requireNotAhead(unit, from, ctx.today)
  if (changesNothing(unit, said)) refuse('change-empty')

  const changed = await changeUnit(ctx, unitId, { ...withoutGaps(said), decision }, from)
  await recordAudit(ctx, {
    action: 'unit.changed',
    subjectId: unitId,
    subjectLabel: unit.name,
    note: decision,
    before: unit,
    after: { ...changed, from },
  })
}

function withoutGaps(said: Omit<ChangeUnit, 'from' | 'decision'>) {
  return {
    ...(said.kind !== undefined && { kind: said.kind }),
    ...(said.name !== undefined && { name: said.name }),
    ...(said.shortName !== undefined && { shortName: said.shortName }),
    ...(said.code !== undefined && { code: said.code }),
  }
}
