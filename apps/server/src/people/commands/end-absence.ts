import { addDays } from '@roviec/calendar'
import type { EndAbsence } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { endAbsence as endEarly } from '../absence.ts'
import { accessAbsence, saveAbsence } from '../absence-repository.ts'
import { listOfAbsence, lockSeats } from '../appointment-repository.ts'
import { shorten } from '../bound-repository.ts'
import { keepsPerson } from '../policy.ts'
import { aboutPerson, accessPerson } from '../repository.ts'

/** Somebody is back early, or does not go: the deputy stops standing in. */
export async function endAbsence(
  ctx: Context,
  absenceId: string,
  { lastDay }: EndAbsence,
): Promise<void> {
  const absence = await accessAbsence(ctx, absenceId)
  const person = await accessPerson(ctx, absence.personId, 'record-absence')
  const isKeeper = keepsPerson(ctx.actor, await aboutPerson(ctx, absence.personId))
  // What a deputy has answered for is not undone by the one who was away.
  const isPast = (lastDay ?? addDays(absence.from, -1)) < addDays(ctx.today, -1)
  if (isPast && !isKeeper) refuse('absence-in-past')

  const ended = endEarly(absence, lastDay, ctx)
  const standing = await listOfAbsence(ctx, absenceId)
  await lockSeats(
    ctx,
    standing.map(({ positionId }) => positionId),
  )

  await saveAbsence(ctx, ended)
  for (const deputy of standing) {
    await shorten(ctx, deputy, lastDay ?? addDays(absence.from, -1))
  }
  await recordAudit(ctx, {
    action: 'absence.ended',
    subjectId: absence.personId,
    subjectLabel: person.fullName,
    before: absence,
    after: ended,
  })
}
