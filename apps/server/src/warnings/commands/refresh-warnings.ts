import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { findFactsOf } from '../queries/find-warning-facts.ts'
import { accessSweep, saveWarnings } from '../repository.ts'

/**
 * Actions after which warnings may differ. Their subject is a task, a plan, a seat, or a person.
 */
export function changesWarnings({ action }: { readonly action: string }): boolean {
  return CHANGES.test(action)
}

const CHANGES =
  /^(?:task|appointment|absence)\.|^plan\.(?:published|closed)$|^(?:revision\.approved|forecast\.refreshed)$/

/**
 * Brings warnings to what the facts say after acts on these tasks, plans, seats or people. What
 * follows the audit log calls it, since those features lie below this one; it may come
 * twice, and then changes nothing.
 */
export async function refreshWarningsFor(
  ctx: Context,
  subjectIds: readonly string[],
): Promise<void> {
  await accessSweep(ctx)
  const tasks = await findFactsOf(ctx, subjectIds)
  const changes = await saveWarnings(ctx, tasks)
  if (changes.length === 0) return
  const [only] = tasks.length === 1 ? tasks : []
  const opened = changes.filter(({ change }) => change === 'opened').length
  await recordAudit(ctx, {
    action: 'warning.refreshed',
    subjectId: only?.taskId ?? null,
    subjectLabel: only?.title ?? null,
    after: { opened, closed: changes.length - opened },
    details: changes,
  })
}
