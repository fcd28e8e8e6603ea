import { requireLastingPositions } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import { refuse } from '../platform/errors.ts'
import { computeOutcome } from './compute-outcome.ts'
import { findSeats } from './repository.ts'
import type { Edits, PlanSchedule, ScheduleOutcome } from './schedule.ts'

/** What edits come to in this plan today. Refuses seats that are not there. */
export async function workOut(
  ctx: Context,
  schedule: PlanSchedule,
  edits: Edits,
  { leaveOut = false }: { readonly leaveOut?: boolean } = {},
): Promise<ScheduleOutcome> {
  const wantedSeats = edits.flatMap((edit) => (edit.kind === 'reassign' ? [edit.positionId] : []))
  const reassigned = new Set(edits.flatMap((edit) => (edit.kind === 'reassign' ? edit.taskId : [])))
  const ownSeats = schedule.tasks.flatMap(({ id, positionId }) =>
    positionId !== null && reassigned.has(id) ? [positionId] : [],
  )
  const seats = await findSeats(ctx, [...wantedSeats, ...ownSeats])
  if (!leaveOut) {
    if (wantedSeats.some((id) => !seats.has(id))) refuse('position-not-found')
    await requireLastingPositions(ctx, wantedSeats)
  }
  const seatTitles = new Map([...seats].map(([id, { title }]) => [id, title]))
  const { calendar, today } = ctx
  return computeOutcome(schedule, edits, { calendar, today, seatTitles, leaveOut })
}
