import { addDays, type IsoDate } from '@roviec/calendar'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import {
  type Days,
  overlaps,
  release,
  requireFree,
  sharedDays,
  type StoredAppointment,
} from './appointment.ts'
import { findDaysOfSeat } from './queries/find-days-of-seat.ts'
import {
  addAppointment,
  getAppointment,
  listAppointmentsTo,
  listBoundToSecondment,
  requirePresent,
  saveCancelled,
  saveDays,
} from './appointment-repository.ts'
import { listAbsencesOf } from './absence-repository.ts'

/**
 * Frees the own seat of somebody for the days on which they are lent elsewhere, and answers what
 * has to be kept of it once the secondment is there.
 */
export async function releaseHome(
  ctx: Context,
  home: StoredAppointment,
  lent: { readonly from: IsoDate; readonly to: IsoDate },
): Promise<(secondmentId: string) => Promise<void>> {
  const { before, after } = release(home, lent)
  if (before) await saveDays(ctx, { id: home.id, ...before })
  else if (after) await saveDays(ctx, { id: home.id, ...after })

  return async (secondmentId) => {
    if (!after) return
    if (!before) await saveDays(ctx, { id: home.id, ...after }, { secondmentId })
    else await addReturn(ctx, { home, secondmentId, days: after })
  }
}

/**
 * Brings somebody who was lent back to the own seat the day after `lastDay`: whoever acts there
 * stops, and the days not used up are theirs again. Refuses with `appointment-overlaps` when
 * somebody else has been given the seat for those days, and with `appointment-during-absence` when
 * they are away on some of them.
 */
export async function returnHome(
  ctx: Context,
  secondment: StoredAppointment,
  lastDay: IsoDate,
): Promise<void> {
  const back = await endStay(ctx, secondment, lastDay)
  if (back === null) return
  requireFree(await listAppointmentsTo(ctx, back.home.positionId), back.home)
  await requirePresent(ctx, { ...back.home, to: secondment.to })
  await saveReturn(ctx, back)
}

/**
 * Brings somebody home whom a decision sends back: to the own seat, unless that is abolished as
 * well or somebody else was given it. Answers the days there; null when they are left without.
 */
export async function returnWhereFree(
  ctx: Context,
  secondment: StoredAppointment,
  abolished: { readonly positionIds: readonly string[]; readonly lastDay: IsoDate },
): Promise<StoredAppointment | null> {
  const back = await endStay(ctx, secondment, abolished.lastDay)
  if (back === null) return null
  const { id, positionId, personId } = back.home
  if (abolished.positionIds.includes(positionId)) return null
  const isTaken = (await listAppointmentsTo(ctx, positionId)).some(
    (one) =>
      one.id !== id &&
      overlaps(one, back.home) &&
      (one.holding === 'holder' || one.personId === personId),
  )
  if (isTaken) return null
  await saveReturn(ctx, back)
  return back.home
}

interface Return {
  /** The appointment to the own seat, with the days that are theirs again. */
  readonly home: StoredAppointment
  /** Whether it was there already, and only begins sooner. */
  readonly isSooner: boolean
}

/** Ends what lasts as long as a secondment; null when there is no seat to go back to any more. */
async function endStay(
  ctx: Context,
  secondment: StoredAppointment,
  lastDay: IsoDate,
): Promise<Return | null> {
  const { homeId, to } = secondment
  if (homeId === null || to === null) throw new Error('A secondment has a home and an end.')
  const bound = await listBoundToSecondment(ctx, secondment.id)
  for (const acting of bound.filter((one) => one.holding === 'acting')) {
    await shorten(ctx, acting, lastDay)
  }

  const home = await getAppointment(ctx, homeId)
  if (home.cancelledAt !== null) return null
  const afterwards = bound.find((one) => one.holding === 'holder' && one.from === addDays(to, 1))
  const back = afterwards ?? { ...home, id: newId(), to, secondmentId: secondment.id }
  const from = addDays(lastDay, 1)
  const seat = await findDaysOfSeat(ctx, back.positionId)
  const days = seat && sharedDays({ from, to: back.to }, seat)
  return days && { home: { ...back, ...days }, isSooner: afterwards !== undefined }
}

async function saveReturn(ctx: Context, { home, isSooner }: Return): Promise<void> {
  if (isSooner) await saveDays(ctx, home)
  else await addAppointment(ctx, home)
}

/** Nobody stands in for a holder who is holder no more. */
export async function endDeputies(
  ctx: Context,
  holder: StoredAppointment,
  lastDay: IsoDate,
): Promise<void> {
  if (holder.holding !== 'holder') return
  const absences = await listAbsencesOf(ctx, holder.personId)
  const ids = new Set(absences.map(({ id }) => id))
  const standing = (await listAppointmentsTo(ctx, holder.positionId)).filter(
    ({ absenceId, from }) =>
      absenceId !== null &&
      ids.has(absenceId) &&
      from >= holder.from &&
      (holder.to === null || from <= holder.to),
  )
  for (const deputy of standing) await shorten(ctx, deputy, lastDay)
}

/** Cuts an appointment after a day; one that would not begin before is cancelled. */
export async function shorten(
  ctx: Context,
  { id, from, to }: StoredAppointment,
  lastDay: IsoDate,
): Promise<void> {
  if (from > lastDay) await saveCancelled(ctx, id, NOT_NEEDED)
  else if (to === null || to > lastDay) await saveDays(ctx, { id, from, to: lastDay })
}

const NOT_NEEDED = 'Không còn cần người phụ trách thay'

async function addReturn(
  ctx: Context,
  {
    home,
    secondmentId,
    days,
  }: {
    readonly home: StoredAppointment
    readonly secondmentId: string
    readonly days: Days
  },
): Promise<void> {
  const { from, to } = days
  const { positionId, personId, holding, basis, decision } = home
  const id = newId()
  await addAppointment(ctx, {
    id,
    positionId,
    personId,
    holding,
    basis,
    decision,
    from,
    to,
    secondmentId,
  })
}
