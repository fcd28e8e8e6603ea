import type { SetEstablishment } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { saveGrant } from '../establishment-repository.ts'
import { accessJobGroup } from '../job-group-repository.ts'
import { lockUnit, requireAbility } from '../repository.ts'

/** Grants a unit a number of seats of a group from a day on, which may lie ahead. */
export async function recordEstablishment(
  ctx: Context,
  unitId: string,
  input: SetEstablishment,
): Promise<void> {
  requireAbility(ctx, 'record-establishment')
  const unit = await lockUnit(ctx, unitId)
  const group = await accessJobGroup(ctx, input.jobGroupId)

  const headcountBefore = await saveGrant(ctx, { ...input, unitId })
  await recordAudit(ctx, {
    action: 'establishment.set',
    subjectId: unitId,
    subjectLabel: `${group.name}, ${unit.name}`,
    note: input.decision,
    before: { headcount: headcountBefore },
    after: { headcount: input.headcount, jobGroupId: group.id, from: input.from },
  })
}
