import { OFFICIAL_PROVINCES } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { type Correction, correctionOf } from '../correction.ts'
import { knownNames } from '../known-names.ts'
import { itemFromRow } from '../plan-rows.ts'
import { whereVisible } from '../policy.ts'
import { withoutPersons } from '../without-persons.ts'
import { listOrganizationFacts } from './list-organization-facts.ts'

/** More tasks than these are no download any more; the oldest plans are left out. */
const LINES_MAX = 20_000

interface CorrectionsWanted {
  /** Null for all plans that the reader may see. */
  readonly planId: string | null
  readonly fileName: string
}

/**
 * A file of lines of JSON, a task a line; plans of which nothing was read have none. Where there
 * are more tasks than lines, one more line says so.
 */
export async function correctionsFile(ctx: Context, { planId, fileName }: CorrectionsWanted) {
  const rows = await listRows(ctx, planId)
  const corrections = await correctionsOf(ctx, rows.slice(0, LINES_MAX))
  const isCut = rows.length > LINES_MAX
  const lines = [...corrections, ...(isCut ? [{ cutAfter: LINES_MAX }] : [])]
  return {
    fileName,
    mediaType: 'application/jsonl',
    bytes: new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
  }
}

type Row = Awaited<ReturnType<typeof listRows>>[number]

/** Items of the newest plans first, each plan in document order, and one more than there are lines. */
async function listRows(ctx: Context, planId: string | null) {
  return (
    ctx.db
      .selectFrom('plans.plan')
      .innerJoin('plans.item as item', (join) =>
        join
          .onRef('item.tenant_id', '=', 'plans.plan.tenant_id')
          .onRef('item.plan_id', '=', 'plans.plan.id'),
      )
      .selectAll('item')
      .select(['plans.plan.kind as plan_kind', 'plans.plan.world as plan_world'])
      .where('plans.plan.tenant_id', '=', ctx.tenantId)
      .where('item.tenant_id', '=', ctx.tenantId)
      .where(whereVisible(ctx))
      .$if(planId !== null, (query) => query.where('plans.plan.id', '=', planId))
      // Of plans that were read before readings were kept nothing can be said.
      .where((where) =>
        where.exists(
          where
            .selectFrom('plans.item as read')
            .select('read.id')
            .where('read.tenant_id', '=', ctx.tenantId)
            .whereRef('read.plan_id', '=', 'plans.plan.id')
            .where('read.as_read', 'is not', null),
        ),
      )
      .orderBy('plans.plan.created_at', 'desc')
      .orderBy('plans.plan.id', 'desc')
      .orderBy('item.ordinal')
      .limit(LINES_MAX + 1)
      .execute()
  )
}

async function correctionsOf(ctx: Context, rows: readonly Row[]): Promise<readonly Correction[]> {
  const chosen = rows.flatMap((row) => row.accountable_position_id ?? [])
  const { units, positions } = await listOrganizationFacts(ctx, chosen)
  const labels = new Map(positions.map(({ id, label }) => [id, label]))
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const known = knownNames({
    persons: await listFullNames(ctx),
    units: [...units.map(({ name }) => name), ...OFFICIAL_NAMES],
  })
  return rows.map((row) =>
    correctionOf(itemFromRow(row), {
      plan: { id: row.plan_id, kind: row.plan_kind, world: row.plan_world },
      withText: ctx.settings.correctionsWithText,
      labelOfPosition: (positionId) => labels.get(positionId) ?? null,
      nameOfUnit: (unitId) => names.get(unitId) ?? null,
      withoutPersons: (text) => withoutPersons(text, known),
    }),
  )
}

/** What the country calls its provinces and communes. */
const OFFICIAL_NAMES = OFFICIAL_PROVINCES.flatMap(({ name, communes }) => [
  name,
  ...communes.map((commune) => commune.name),
])

async function listFullNames(ctx: Context): Promise<readonly string[]> {
  const rows = await ctx.db
    .selectFrom('people.public_person')
    .select('full_name')
    .where('tenant_id', '=', ctx.tenantId)
    .execute()
  return rows.map(({ full_name }) => full_name)
}
