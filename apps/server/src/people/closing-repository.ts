import { addDays, type IsoDate } from '@roviec/calendar'
import { sql } from 'kysely'
import { findPositions, touchOrganization } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { overlaps, sharedDays, type StoredAppointment } from './appointment.ts'
import { addAppointment, listAppointmentsTo, listLastingIn } from './appointment-repository.ts'
import { returnWhereFree } from './bound-repository.ts'

/** An appointment that ended because its seat was abolished. */
export interface ClosedAppointment {
  readonly id: string
  readonly positionId: string
  readonly personId: string
  /** Of somebody who was lent: the own seat, theirs again; null for all others. */
  readonly returnedTo: { readonly title: string; readonly unitName: string } | null
}

interface Closing {
  readonly positionIds: readonly string[]
  readonly lastDay: IsoDate
  readonly decision: string
}

/**
 * Ends all that lasts in these seats on their last day, by the decision that abolishes them. Who
 * was lent to one goes home, where nobody has been given the own seat; what was delegated from one
 * is idle, as nobody holds it. The restructuring of which this is a part leaves the audit entry,
 * and has seen to it that nothing in these seats begins later.
 */
export async function endAppointmentsTo(
  ctx: Context,
  closing: Closing,
): Promise<readonly ClosedAppointment[]> {
  const { positionIds, lastDay } = closing
  if (positionIds.length === 0) return []
  const ended = await listLastingIn(ctx, positionIds, lastDay)
  await endOn(ctx, ended, closing)

  const homes = new Map<string, string>()
  for (const lent of ended.filter(({ basis }) => basis === 'secondment')) {
    const home = await returnWhereFree(ctx, lent, closing)
    if (home === null) continue
    homes.set(lent.id, home.positionId)
    const deputies = ended.filter((one) => isStandingIn(one, lent))
    for (const deputy of deputies) await standInAt(ctx, home, { deputy, lastDay })
  }
  const seats = await findPositions(ctx, [...homes.values()])
  return ended.map(({ id, positionId, personId }) => ({
    id,
    positionId,
    personId,
    returnedTo: seats.get(homes.get(id) ?? '') ?? null,
  }))
}

async function endOn(
  ctx: Context,
  ended: readonly StoredAppointment[],
  { lastDay, decision }: Closing,
): Promise<void> {
  const ids = ended.map(({ id }) => id)
  await ctx.db
    .updateTable('people.appointment')
    .set({ valid_to: lastDay, end_decision: decision, changed_on: ctx.today })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  await touchOrganization(ctx)
}

function isStandingIn(one: StoredAppointment, holder: StoredAppointment): boolean {
  return one.basis === 'deputising' && one.positionId === holder.positionId && overlaps(one, holder)
}

/** Who stood in for somebody lent and away does so at home, unless somebody acts there already. */
async function standInAt(
  ctx: Context,
  home: StoredAppointment,
  { deputy, lastDay }: { readonly deputy: StoredAppointment; readonly lastDay: IsoDate },
): Promise<void> {
  const { positionId } = home
  const days = sharedDays({ from: addDays(lastDay, 1), to: deputy.to }, home)
  if (days === null) return
  const standing = { ...deputy, id: newId(), positionId, ...days }
  const isCovered = (await listAppointmentsTo(ctx, positionId)).some(
    (one) => one.holding === 'acting' && overlaps(one, standing),
  )
  if (!isCovered) await addAppointment(ctx, standing)
}
