import type { FullRestructuring, ReviseRestructuring } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { requireVersion } from '../../platform/versions.ts'
import { presentFull } from '../queries/present-restructuring.ts'
import { accessRestructuring, saveRestructuring } from '../repository.ts'
import { headOf } from '../restructuring.ts'

/** Changes a draft. What makes no sense is kept too: the preview says what is wrong with it. */
export async function reviseRestructuring(
  ctx: Context,
  {
    id,
    version,
    change,
  }: { readonly id: string; readonly version: number; readonly change: ReviseRestructuring },
): Promise<FullRestructuring> {
  const before = await accessRestructuring(ctx, id, 'edit')
  requireVersion(version, before.version)

  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  const after = await saveRestructuring(ctx, { ...before, ...given })

  await recordAudit(ctx, {
    action: 'restructuring.revised',
    subjectId: id,
    subjectLabel: after.title,
    before: headOf(before),
    after: headOf(after),
    ...(change.acts && { details: change.acts }),
  })
  return presentFull(ctx, after)
}
