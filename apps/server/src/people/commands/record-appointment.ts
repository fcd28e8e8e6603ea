import type { RecordAppointment } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { lockPosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { requireFree } from '../appointment.ts'
import { addAppointment, listAppointmentsTo, requireAbility, requirePerson } from '../repository.ts'

/** Two appointments to one seat wait for each other at the lock, so neither misses the other. */
export async function recordAppointment(
  ctx: Context,
  { decision, ...input }: RecordAppointment,
): Promise<{ id: string }> {
  requireAbility(ctx, 'record-appointment')
  const person = await requirePerson(ctx, input.personId)
  const position = await lockPosition(ctx, input.positionId)

  const appointment = { ...input, id: newId() }
  requireFree(await listAppointmentsTo(ctx, position.id), appointment)

  await addAppointment(ctx, { ...appointment, decision })
  await recordAudit(ctx, {
    action: 'appointment.recorded',
    subjectId: position.id,
    subjectLabel: position.title,
    note: decision,
    after: { ...appointment, fullName: person.fullName },
  })
  return { id: appointment.id }
}
