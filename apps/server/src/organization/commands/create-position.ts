import type { CreatePosition } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { requireJobGroup } from '../job-group-repository.ts'
import { PLAIN_TRAITS, withTraits } from '../position.ts'
import { addPosition } from '../position-repository.ts'
import { getUnitOn, requireAbility, touchOrganization } from '../repository.ts'

export async function createPosition(ctx: Context, input: CreatePosition): Promise<{ id: string }> {
  requireAbility(ctx, 'create-position')
  await touchOrganization(ctx)
  const unit = await getUnitOn(ctx, input.unitId, input.validFrom ?? ctx.today)
  if (unit.validTo !== null) refuse('unit-ended', { on: unit.validTo })
  await requireJobGroup(ctx, input.jobGroupId ?? null)
  const { validFrom = ctx.today, unitId, title, rank } = input

  const position = {
    ...withTraits(PLAIN_TRAITS, input),
    id: newId(),
    unitId,
    title,
    rank,
    validFrom,
    validTo: null,
  }

  await addPosition(ctx, position)
  await recordAudit(ctx, {
    action: 'position.created',
    subjectId: position.id,
    subjectLabel: `${position.title}, ${unit.name}`,
    after: position,
  })
  return { id: position.id }
}
