import type { EndAppointment } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { end, requireOwn } from '../appointment.ts'
import { accessAppointment, saveDays } from '../appointment-repository.ts'
import { endDeputies, returnHome } from '../bound-repository.ts'
import { aboutSeat, requireAbility } from '../repository.ts'

/** Ends an appointment; who was lent is back in the own seat the day after. */
export async function endAppointment(
  ctx: Context,
  appointmentId: string,
  { lastDay, decision }: EndAppointment,
): Promise<void> {
  const appointment = await accessAppointment(ctx, appointmentId)
  requireAbility(ctx, 'end-appointment', await aboutSeat(ctx, appointment.positionId))
  const position = await requirePosition(ctx, appointment.positionId)

  requireOwn(appointment)
  const ended = end(appointment, lastDay, ctx.today)

  await saveDays(ctx, ended, { endDecision: decision })
  await endDeputies(ctx, appointment, lastDay)
  if (appointment.basis === 'secondment') await returnHome(ctx, appointment, lastDay)
  await recordAudit(ctx, {
    action: 'appointment.ended',
    // A return touches the own seat too: the act is then about the person.
    subjectId: appointment.basis === 'secondment' ? appointment.personId : position.id,
    subjectLabel: position.title,
    note: decision,
    before: appointment,
    after: ended,
  })
}
