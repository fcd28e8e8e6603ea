import { addDays } from '@roviec/calendar'
import type { MovePerson } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { end, requireHeldInOwnRight } from '../appointment.ts'
import { accessAppointment, appoint, saveDays } from '../appointment-repository.ts'
import { endDeputies } from '../bound-repository.ts'
import { aboutSeat, requireAbility, requireAppointing } from '../repository.ts'

/** Ends one appointment the day before and begins another, so that no day is lost or held twice. */
export async function movePerson(
  ctx: Context,
  appointmentId: string,
  { positionId, from, to, decision }: MovePerson,
): Promise<{ id: string }> {
  const appointment = await accessAppointment(ctx, appointmentId, { positionIds: [positionId] })
  const { personId, holding, basis } = appointment
  requireAbility(ctx, 'end-appointment', await aboutSeat(ctx, appointment.positionId))
  await requireAppointing(ctx, { personId, positionId })
  const position = await requirePosition(ctx, positionId)

  requireHeldInOwnRight(appointment)
  const lastDay = addDays(from, -1)
  const ended = end(appointment, lastDay, ctx.today)
  const next = { id: newId(), positionId, personId, holding, basis, from, to }

  await saveDays(ctx, ended, { endDecision: decision })
  await endDeputies(ctx, appointment, lastDay)
  await appoint(ctx, { ...next, decision })
  await recordAudit(ctx, {
    action: 'appointment.moved',
    // Two seats change: the act is about the person.
    subjectId: personId,
    subjectLabel: position.title,
    note: decision,
    before: appointment,
    after: next,
  })
  return { id: next.id }
}
