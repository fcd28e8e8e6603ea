import { addDays } from '@roviec/calendar'
import type { CancelAppointment } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { requireOwn } from '../appointment.ts'
import { accessAppointment, listLentFrom, saveCancelled } from '../appointment-repository.ts'
import { endDeputies, returnHome } from '../bound-repository.ts'
import { aboutSeat, requireAbility } from '../repository.ts'

/** Takes a mistaken entry out of the count. It stays in the history with the reason. */
export async function cancelAppointment(
  ctx: Context,
  appointmentId: string,
  { reason }: CancelAppointment,
): Promise<void> {
  const appointment = await accessAppointment(ctx, appointmentId)
  requireAbility(ctx, 'end-appointment', await aboutSeat(ctx, appointment.positionId))
  const position = await requirePosition(ctx, appointment.positionId)
  requireOwn(appointment)
  // Somebody lent from a seat that they never held would have nowhere to go back to.
  const lent = await listLentFrom(ctx, appointment.id)
  if (lent.length > 0) refuse('appointment-lent-from')

  const dayBefore = addDays(appointment.from, -1)
  await saveCancelled(ctx, appointment.id, reason)
  await endDeputies(ctx, appointment, dayBefore)
  if (appointment.basis === 'secondment') await returnHome(ctx, appointment, dayBefore)
  await recordAudit(ctx, {
    action: 'appointment.cancelled',
    subjectId: appointment.basis === 'secondment' ? appointment.personId : position.id,
    subjectLabel: position.title,
    note: reason,
    before: appointment,
  })
}
