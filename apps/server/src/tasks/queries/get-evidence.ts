import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { loadFile } from '../../platform/files.ts'
import type { FileAnswer } from '../../platform/operation.ts'
import { getTask } from './get-task.ts'

/** A file of evidence. Whoever sees the task but is not involved learns nothing of its files. */
export async function getEvidence(
  ctx: Context,
  { taskId, evidenceId }: { readonly taskId: string; readonly evidenceId: string },
): Promise<FileAnswer> {
  const { evidenceVisible } = await getTask(ctx, taskId)
  if (!evidenceVisible) refuse('evidence-not-found')
  const row = await ctx.db
    .selectFrom('tasks.evidence')
    .select(['file_name', 'sha256'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('task_id', '=', taskId)
    .where('id', '=', evidenceId)
    .executeTakeFirst()
  if (!row) refuse('evidence-not-found')
  return {
    fileName: row.file_name,
    // Always saved, never shown in place, so the kind of the file does not matter.
    mediaType: 'application/octet-stream',
    bytes: await loadFile(ctx, row.sha256),
  }
}

/** Whether some task keeps a file of this content; whoever else keeps it must then leave it there. */
export async function isEvidenceFile(ctx: Context, sha256: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('tasks.evidence')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether some task or plan still names a file of this content; a file kept twice is stored once. */
export async function isFileInUse(ctx: Context, sha256: string): Promise<boolean> {
  return (await isEvidenceFile(ctx, sha256)) || (await isPlanDocument(ctx, sha256))
}

async function isPlanDocument(ctx: Context, sha256: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('plans.public_plan')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('file_sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
