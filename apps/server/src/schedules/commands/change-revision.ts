import type { SchedulePreview } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { accessPlanToView } from '../../plans/index.ts'
import { getPlanSchedule } from '../repository.ts'
import { requirePermitted } from '../revision.ts'
import { getRevisionRecord, saveRevision } from '../revision-repository.ts'
import type { Edits } from '../schedule.ts'
import { workOut } from '../work-out-repository.ts'

export interface RevisionChange {
  readonly planId: string
  readonly revisionId: string
  readonly version: number
  readonly title?: string | undefined
  readonly edits: Edits
}

/** Replaces the edits of the own draft. What was submitted is changed by nobody. */
export async function changeRevision(
  ctx: Context,
  { version: lastRead, title, edits, ...ids }: RevisionChange,
): Promise<{ version: number; preview: SchedulePreview }> {
  const planCase = await accessPlanToView(ctx, ids.planId)
  const revision = await getRevisionRecord(ctx, ids, { lock: true })
  requirePermitted(revision, 'edit', lastRead)
  const { preview } = await workOut(ctx, await getPlanSchedule(ctx, planCase), edits)

  const version = await saveRevision(ctx, revision, {
    title: title ?? revision.title,
    edits: JSON.stringify(edits),
    edit_count: edits.length,
  })
  await recordAudit(ctx, {
    action: 'revision.changed',
    subjectId: revision.id,
    subjectLabel: title ?? revision.title,
    before: { title: revision.title, editCount: revision.editCount },
    after: { title: title ?? revision.title, editCount: edits.length },
    details: { edits },
  })
  return { version, preview }
}
