import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import type { Position } from '../position.ts'

/** A position with its unit, as other features show it. */
export interface PositionInUnit extends Position {
  readonly unitName: string
  /** Ids from the top down to the unit itself. */
  readonly unitPath: readonly string[]
}

type Reader = Pick<Context, 'db' | 'tenantId'>

/** The positions of these ids, by id; an unknown id is simply not in the answer. */
export async function findPositions(
  { db, tenantId }: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PositionInUnit>> {
  if (ids.length === 0) return new Map()
  const rows = await select({ db, tenantId })
    .where('p.id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, fromRow(row)]))
}

/** The heads of these units, by the id of the unit. A unit without the seat is not in the answer. */
export async function findHeads(
  { db, tenantId }: Reader,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, PositionInUnit>> {
  if (unitIds.length === 0) return new Map()
  const rows = await select({ db, tenantId })
    .where('p.unit_id', 'in', [...new Set(unitIds)])
    .where('p.rank', '=', 'head')
    .where('p.valid_to', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.unit_id, fromRow(row)]))
}

/** The position, or the refusal `position-not-found`. */
export async function requirePosition(ctx: Reader, id: string): Promise<PositionInUnit> {
  const position = (await findPositions(ctx, [id])).get(id)
  return position ?? refuse('position-not-found')
}

/** Refuses with `unit-not-found` unless every unit exists today. */
export async function requireUnits(ctx: Context, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const found = await ctx.db
    .selectFrom('organization.unit')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', wanted)
    .where('valid_from', '<=', ctx.today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', ctx.today)]))
    .execute()
  if (found.length < wanted.length) refuse('unit-not-found')
}

function select({ db, tenantId }: Reader) {
  return db
    .selectFrom('organization.position as p')
    .innerJoin('organization.unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.unit_id', 'p.title', 'p.rank', 'u.name as unit_name', 'u.path'])
    .where('p.tenant_id', '=', tenantId)
}

function fromRow(row: {
  readonly id: string
  readonly unit_id: string
  readonly title: string
  readonly rank: Position['rank']
  readonly unit_name: string
  readonly path: readonly string[]
}): PositionInUnit {
  return {
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    rank: row.rank,
    unitName: row.unit_name,
    unitPath: row.path,
  }
}
