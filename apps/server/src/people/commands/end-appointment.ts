import type { EndAppointment } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { end } from '../appointment.ts'
import { accessAppointment, saveEnd } from '../repository.ts'

export async function endAppointment(
  ctx: Context,
  appointmentId: string,
  { lastDay, decision }: EndAppointment,
): Promise<void> {
  const appointment = await accessAppointment(ctx, appointmentId, 'end-appointment')
  const position = await requirePosition(ctx, appointment.positionId)

  const ended = end(appointment, lastDay, ctx.today)

  await saveEnd(ctx, ended, decision)
  await recordAudit(ctx, {
    action: 'appointment.ended',
    subjectId: position.id,
    subjectLabel: position.title,
    note: decision,
    before: appointment,
    after: ended,
  })
}
