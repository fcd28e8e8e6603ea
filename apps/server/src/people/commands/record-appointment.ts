import type { RecordAppointment } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { plainBasis, requireFittingBasis } from '../appointment.ts'
import { appoint, lockSeats } from '../appointment-repository.ts'
import { lockPeople, requireAppointing } from '../repository.ts'

/** Two appointments to one seat, or of one person, wait for each other, so neither misses the other. */
export async function recordAppointment(
  ctx: Context,
  { decision, basis: given, ...input }: RecordAppointment,
): Promise<{ id: string }> {
  await requireAppointing(ctx, input)
  await lockPeople(ctx, [input.personId])
  await lockSeats(ctx, [input.positionId])
  const position = await requirePosition(ctx, input.positionId)

  const basis = given ?? plainBasis(input.holding)
  requireFittingBasis({ holding: input.holding, basis })
  const appointment = { ...input, basis, id: newId() }
  await appoint(ctx, { ...appointment, decision })

  await recordAudit(ctx, {
    action: 'appointment.recorded',
    subjectId: position.id,
    subjectLabel: position.title,
    note: decision,
    after: appointment,
  })
  return { id: appointment.id }
}
