import type { CreateUnit } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addUnit, getUnitOn, requireAbility, touchOrganization } from '../repository.ts'
import { unitBelow } from '../unit.ts'

export async function createUnit(ctx: Context, input: CreateUnit): Promise<{ id: string }> {
  requireAbility(ctx, 'create-unit')
  await touchOrganization(ctx)
  const parent =
    input.parentId === null ? null : await getUnitOn(ctx, input.parentId, input.validFrom)
  if (parent?.validTo) refuse('unit-ended', { on: parent.validTo })

  const unit = unitBelow(parent, newId(), input)

  await addUnit(ctx, unit)
  await recordAudit(ctx, {
    action: 'unit.created',
    subjectId: unit.id,
    subjectLabel: unit.name,
    after: unit,
  })
  return { id: unit.id }
}
