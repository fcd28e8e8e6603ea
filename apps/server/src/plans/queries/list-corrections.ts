import type { Context } from '../../platform/context.ts'
import { type Correction, correctionOf } from '../correction.ts'
import type { PlanItemRecord } from '../plan-item.ts'
import type { PlanRecord } from '../plan.ts'
import { listItems } from '../repository.ts'
import { withoutPersons } from '../without-persons.ts'
import { listOrganizationFacts } from './list-organization-facts.ts'

/** More tasks than these are no download any more; the oldest plans are left out. */
const LINES_MAX = 20_000

/** A file of lines of JSON, a task a line; plans of which nothing was read have none. */
export async function correctionsFile(
  ctx: Context,
  plans: readonly Pick<PlanRecord, 'id' | 'header'>[],
  fileName: string,
) {
  const corrections = await listCorrections(ctx, plans)
  const lines = corrections.map((correction) => `${JSON.stringify(correction)}\n`)
  return {
    fileName,
    mediaType: 'application/jsonl',
    bytes: new TextEncoder().encode(lines.join('')),
  }
}

async function listCorrections(
  ctx: Context,
  plans: readonly Pick<PlanRecord, 'id' | 'header'>[],
): Promise<readonly Correction[]> {
  const found: { plan: Pick<PlanRecord, 'id' | 'header'>; item: PlanItemRecord }[] = []
  for (const plan of plans) {
    const items = await listItems(ctx, plan.id)
    // Of plans that were read before readings were kept nothing can be said.
    if (items.some(({ asRead }) => asRead !== null)) {
      found.push(...items.map((item) => ({ plan, item })))
    }
    if (found.length >= LINES_MAX) break
  }
  const chosen = found.flatMap(({ item }) => item.accountablePositionId ?? [])
  const { units, positions } = await listOrganizationFacts(ctx, chosen)
  const labels = new Map(positions.map(({ id, label }) => [id, label]))
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const persons = await listFullNames(ctx)
  return found.slice(0, LINES_MAX).map(({ plan: { id, header }, item }) =>
    correctionOf(item, {
      plan: { id, kind: header.kind, world: header.world },
      withText: ctx.settings.correctionsWithText,
      labelOfPosition: (positionId) => labels.get(positionId) ?? null,
      nameOfUnit: (unitId) => names.get(unitId) ?? null,
      withoutPersons: (text) => withoutPersons(text, persons),
    }),
  )
}

async function listFullNames(ctx: Context): Promise<ReadonlySet<string>> {
  const rows = await ctx.db
    .selectFrom('people.public_person')
    .select('full_name')
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return new Set(rows.map(({ full_name }) => full_name))
}
