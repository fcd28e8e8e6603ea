import type { RecordUnitFacts } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { lockUnit, requireAbility, saveUnitFacts } from '../repository.ts'
import { changesNothing } from '../unit.ts'

/** Enters the residents and the administrative code of a unit, which are kept without days. */
export async function recordUnitFacts(
  ctx: Context,
  unitId: string,
  said: RecordUnitFacts,
): Promise<void> {
  requireAbility(ctx, 'change-unit')
  const unit = await lockUnit(ctx, unitId)
  const { officialCode = unit.officialCode, population = unit.population } = said
  if (changesNothing(unit, { officialCode, population })) refuse('change-empty')

  const after = { ...unit, officialCode, population }

  await saveUnitFacts(ctx, after)
  await recordAudit(ctx, {
    action: 'unit.facts-recorded',
    subjectId: unitId,
    subjectLabel: unit.name,
    before: unit,
    after,
  })
}
