import { newId } from '../../platform/ids.ts'
import type { Official } from '../organization-world.ts'
import type { World } from '../world.ts'

/** Revisions and baselines of the plans of a branch. */
export interface ScheduleSubjects {
  /** Submitted by the clerk who prepared the plan. */
  readonly revisionId: string
  /** A draft of the same clerk. */
  readonly draftRevisionId: string
  readonly baselineId: string
  readonly restrictedBaselineId: string
}

export async function buildSchedules(
  world: World,
  {
    publishedPlanId,
    restrictedPlanId,
    author,
  }: {
    readonly publishedPlanId: string
    readonly restrictedPlanId: string
    readonly author: Official
  },
): Promise<ScheduleSubjects> {
  const revision = async (status: 'draft' | 'submitted') => {
    const id = newId()
    await world.owner(
      `INSERT INTO schedules.revision (tenant_id, id, plan_id, title, status, reason, edits,
         edit_count, created_at, created_by_person_id, created_by_name, submitted_at, version)
       VALUES ($1, $2, $3, 'Lùi đợt hai', $4, 'Chờ kinh phí', '[]', 0, $5, $6, 'Văn thư', $7, 1)`,
      [
        world.tenantId,
        id,
        publishedPlanId,
        status,
        world.now,
        author.personId,
        status === 'draft' ? null : world.now,
      ],
    )
    return id
  }
  return {
    revisionId: await revision('submitted'),
    draftRevisionId: await revision('draft'),
    baselineId: await buildBaseline(world, publishedPlanId),
    restrictedBaselineId: await buildBaseline(world, restrictedPlanId),
  }
}

async function buildBaseline(world: World, planId: string): Promise<string> {
  const id = newId()
  await world.owner(
    `INSERT INTO schedules.baseline (tenant_id, id, plan_id, ordinal, name, kind, taken_at,
       taken_on, task_count)
     VALUES ($1, $2, $3, 1, 'Công bố', 'publication', $4, $5, 0)`,
    [world.tenantId, id, planId, world.now, world.today],
  )
  return id
}
