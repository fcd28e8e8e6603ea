import type { Visibility } from '@roviec/contract'
import type { z } from 'zod'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { saveFile } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import {
  canCreatePlan,
  draftFromRows,
  insertDraft,
  labelOf,
  listOrganizationFacts,
  lockPlanToView,
} from '../../plans/index.ts'
import { linksFromRows } from '../links-from-rows.ts'
import type { PlanFileReading } from '../plan-file-worker.ts'
import { getPlanSchedule, saveSchedule } from '../repository.ts'

export interface PlanFileUpload {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly reading: PlanFileReading
  readonly visibility?: z.infer<typeof Visibility> | undefined
}

/** Keeps a plan file that has been read as a draft, with its dates and links. */
export async function importPlanFile(
  ctx: Context,
  { file, reading, visibility }: PlanFileUpload,
): Promise<{ id: string }> {
  if (!canCreatePlan(ctx.actor)) refuse('plan-create-forbidden')
  const facts = await listOrganizationFacts(ctx)
  const { rows } = reading
  const prepared = draftFromRows({ file, ...reading, remarks: [], visibility }, ctx.actor, facts)
  const { links, remarks } = linksFromRows(rows, prepared.itemIdByRow)
  const notUnderstood = remarks.map((why) => ({ span: { start: 0, end: 0 }, why }))
  const draft = { ...prepared, notUnderstood: [...prepared.notUnderstood, ...notUnderstood] }
  const id = newId()

  const fileSha256 = await saveFile(ctx, file.bytes)
  await insertDraft(ctx, draft, { id, fileSha256 })
  const planCase = await lockPlanToView(ctx, id)
  const before = await getPlanSchedule(ctx, planCase, { lock: true })
  await saveSchedule(ctx, before, { links, parents: new Map() })
  await recordAudit(ctx, {
    action: 'plan.imported',
    subjectId: id,
    subjectLabel: labelOf(draft),
    after: { title: draft.header.title, fileSha256, itemCount: draft.items.length },
    details: {
      items: draft.items.map((item) => ({ id: item.id, title: item.title, due: item.due })),
      links,
    },
  })
  return { id }
}
