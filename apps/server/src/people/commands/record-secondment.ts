import type { RecordSecondment } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { listAbsencesOf } from '../absence-repository.ts'
import { overlaps, requireHeldInOwnRight } from '../appointment.ts'
import { accessAppointment, appoint } from '../appointment-repository.ts'
import { releaseHome } from '../bound-repository.ts'
import { aboutSeat, requireAbility, requireAppointing } from '../repository.ts'

/**
 * Lends the holder of a seat to another one. The own seat is free on exactly those days, uncovered
 * or with somebody acting, and is the holder's again the day after.
 */
export async function recordSecondment(
  ctx: Context,
  appointmentId: string,
  { positionId, from, to, decision, actingPersonId }: RecordSecondment,
): Promise<{ id: string }> {
  const home = await accessAppointment(ctx, appointmentId, {
    positionIds: [positionId],
    personIds: actingPersonId === null ? [] : [actingPersonId],
  })
  const { personId } = home
  requireAbility(ctx, 'end-appointment', await aboutSeat(ctx, home.positionId))
  await requireAppointing(ctx, { personId, positionId })
  const position = await requirePosition(ctx, positionId)

  requireHeldInOwnRight(home)
  if (positionId === home.positionId) refuse('secondment-to-own-seat')
  if (actingPersonId === personId) refuse('deputy-is-oneself')
  const away = (await listAbsencesOf(ctx, personId)).find((one) => overlaps(one, { from, to }))
  if (away) refuse('absence-overlaps', { from: away.from, to: away.to })

  const saveReturn = await releaseHome(ctx, home, { from, to })
  const lent = { id: newId(), positionId, personId, from, to, homeId: home.id }
  const secondment = { ...lent, holding: 'holder', basis: 'secondment' } as const
  await appoint(ctx, { ...secondment, decision })
  await saveReturn(secondment.id)
  if (actingPersonId !== null) {
    const acting = {
      personId: actingPersonId,
      positionId: home.positionId,
      holding: 'acting',
    } as const
    await appoint(ctx, { id: newId(), ...acting, from, to, secondmentId: secondment.id, decision })
  }
  await recordAudit(ctx, {
    action: 'appointment.lent',
    // Two seats change: the act is about the person.
    subjectId: personId,
    subjectLabel: position.title,
    note: decision,
    before: home,
    after: { ...secondment, actingPersonId },
  })
  return { id: secondment.id }
}
