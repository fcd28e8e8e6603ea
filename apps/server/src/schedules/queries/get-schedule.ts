import type { Schedule } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView } from '../../plans/index.ts'
import { listBaselines } from '../baseline-repository.ts'
import { computeSlack } from '../compute-slack.ts'
import { abilitiesOf } from '../policy.ts'
import { getPlanSchedule } from '../repository.ts'
import { seatsOf } from '../schedule.ts'
import { workOut } from '../work-out-repository.ts'

/** How the tasks of a plan hang together: links, slack, the critical path, what is wrong. */
export async function getSchedule(ctx: Context, planId: string): Promise<Schedule> {
  const planCase = await accessPlanToView(ctx, planId)
  const schedule = await getPlanSchedule(ctx, planCase)
  const { preview } = await workOut(ctx, schedule, [])
  return {
    planId,
    version: schedule.version,
    tasks: [...computeSlack(schedule, ctx.calendar)],
    links: [...schedule.links],
    problems: preview.problems,
    baselines: await listBaselines(ctx, planId),
    abilities: abilitiesOf(ctx.actor, { planCase, accountableSeatIds: seatsOf(schedule) }),
  }
}
