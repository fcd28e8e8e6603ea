import type { Context } from '../platform/context.ts'
import type { AuditRecord } from './audit-entry.ts'
import { appendEntry, lockHead } from './repository.ts'

/**
 * Appends the entry of a command to the tenant's chain. Must be the last statement of the command:
 * it takes the lock on the end of the chain, behind which all other commands of the tenant wait.
 */
export async function recordAudit(ctx: Context, record: AuditRecord): Promise<void> {
  if (ctx.recorded.length > 0) {
    throw new Error(`One command, one audit entry: ${record.action} would be the second.`)
  }
  const head = await lockHead(ctx)
  ctx.recorded.push(await appendEntry(ctx, head, record))
}
