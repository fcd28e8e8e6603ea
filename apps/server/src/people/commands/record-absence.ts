import type { RecordAbsence } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { type Absence, requireAbsencePossible, type SeatToCover, seatsToCover } from '../absence.ts'
import { addAbsence, listAbsencesOf } from '../absence-repository.ts'
import { overlaps } from '../appointment.ts'
import {
  addAppointment,
  listAppointmentsOf,
  listAppointmentsTo,
  lockSeats,
} from '../appointment-repository.ts'
import { keepsPerson } from '../policy.ts'
import {
  aboutPerson,
  accessPerson,
  lockPeople,
  requirePerson,
  requireWorkingPerson,
} from '../repository.ts'

/** Somebody is away: on each day that they hold a seat, the deputy answers for it. */
export async function recordAbsence(
  ctx: Context,
  personId: string,
  { positionIds, ...input }: RecordAbsence,
): Promise<{ id: string }> {
  await lockPeople(ctx, [personId, input.deputyId])
  const person = await accessPerson(ctx, personId, 'record-absence')
  const isKeeper = keepsPerson(ctx.actor, await aboutPerson(ctx, personId))
  if (input.from < ctx.today && !isKeeper) refuse('absence-in-past')

  const absence = { ...input, id: newId(), personId, cancelledAt: null }
  requireAbsencePossible(absence, {
    ofPerson: await listAbsencesOf(ctx, personId),
    ofDeputy: await listAbsencesOf(ctx, input.deputyId),
  })
  await requireWorkingPerson(ctx, input.deputyId, input.to)
  const seats = await findSeats(ctx, absence, positionIds)

  await addAbsence(ctx, absence)
  for (const { positionId, days } of seats) {
    const deputy = { personId: absence.deputyId, holding: 'acting', basis: 'deputising' } as const
    const standing = { id: newId(), positionId, ...deputy, ...days, absenceId: absence.id }
    await addAppointment(ctx, { ...standing, decision: '' })
  }
  await recordAudit(ctx, {
    action: 'absence.recorded',
    subjectId: personId,
    subjectLabel: person.fullName,
    after: absence,
    details: seats,
  })
  return { id: absence.id }
}

async function findSeats(
  ctx: Context,
  absence: Absence,
  chosen: readonly string[] | undefined,
): Promise<readonly SeatToCover[]> {
  const own = await listAppointmentsOf(ctx, absence.personId)
  const standsIn = own.find((one) => one.basis === 'deputising' && overlaps(one, absence))
  if (standsIn) {
    refuse('absence-while-deputising', { title: await titleOf(ctx, standsIn.positionId) })
  }
  const held = seatsToCover(own, absence)
  const missing = chosen?.find((id) => !held.some(({ positionId }) => positionId === id))
  if (missing) refuse('absence-seat-not-held', { title: await titleOf(ctx, missing) })
  const seats = held.filter(({ positionId }) => chosen?.includes(positionId) ?? true)
  if (seats.length === 0) refuse('absence-without-seat')

  await lockSeats(
    ctx,
    seats.map(({ positionId }) => positionId),
  )
  for (const seat of seats) await requireNobodyActing(ctx, seat)
  return seats
}

async function requireNobodyActing(ctx: Context, { positionId, days }: SeatToCover): Promise<void> {
  const acting = (await listAppointmentsTo(ctx, positionId)).find(
    (one) => one.holding === 'acting' && overlaps(one, days),
  )
  if (!acting) return
  const { fullName } = await requirePerson(ctx, acting.personId)
  refuse('absence-seat-covered', { title: await titleOf(ctx, positionId), name: fullName })
}

async function titleOf(ctx: Context, positionId: string): Promise<string> {
  return (await findPositions(ctx, [positionId])).get(positionId)?.title ?? ''
}
