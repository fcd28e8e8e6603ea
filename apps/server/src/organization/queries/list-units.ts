import type { IsoDate } from '@roviec/calendar'
import type { Unit } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { sortKey } from '../../platform/text-key.ts'
import { blockOf } from '../block.ts'

type Row = Awaited<ReturnType<typeof selectDescriptions>>[number]

/** The tree as it stands on a day, parents before their children, siblings in the order of names. */
export async function listUnits(ctx: Context, on: IsoDate): Promise<{ entries: Unit[] }> {
  const rows = await selectDescriptions(ctx, on)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const placed = rows.map((row) => {
    const fromTop = rowsFromTop(row, byId)
    const kinds = fromTop.map(({ kind }) => kind as Unit['kind'])
    return { row, depth: fromTop.length, block: blockOf(kinds), key: sortKeyOf(row) }
  })
  placed.sort((a, b) => a.depth - b.depth || compare(a.key, b.key) || compare(a.row.id, b.row.id))
  const entries = placed.map(({ row, block }) => ({
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind as Unit['kind'],
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    headPositionId: row.head_position_id,
    block,
    officialCode: row.official_code,
    population: row.population,
  }))
  return { entries }
}

/** What each unit of the day was called, where it stood, and which seat was its head's. */
function selectDescriptions({ db, tenantId }: Context, on: IsoDate) {
  return db
    .selectFrom('organization.unit_version as v')
    .innerJoin('organization.unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'v.tenant_id').onRef('u.id', '=', 'v.unit_id'),
    )
    .leftJoin('organization.position_version as head', (join) =>
      join
        .onRef('head.tenant_id', '=', 'v.tenant_id')
        .onRef('head.unit_id', '=', 'v.unit_id')
        .on('head.rank', '=', 'head')
        .on('head.valid_from', '<=', on)
        .on((last) =>
          last.or([last('head.valid_to', 'is', null), last('head.valid_to', '>=', on)]),
        ),
    )
    .select(['u.id', 'v.parent_id', 'v.kind', 'v.name', 'v.short_name', 'v.code'])
    .select(['u.valid_from', 'u.valid_to', 'u.official_code', 'u.population'])
    .select(['u.name as name_now', 'u.sort_key', 'head.position_id as head_position_id'])
    .where('v.tenant_id', '=', tenantId)
    .where('u.tenant_id', '=', tenantId)
    .where('v.valid_from', '<=', on)
    .where((where) => where.or([where('v.valid_to', 'is', null), where('v.valid_to', '>=', on)]))
    .execute()
}

function rowsFromTop(row: Row, byId: ReadonlyMap<string, Row>): readonly Row[] {
  const fromTop: Row[] = []
  for (let at: Row | undefined = row; at; at = at.parent_id ? byId.get(at.parent_id) : undefined) {
    fromTop.unshift(at)
  }
  return fromTop
}

/** The stored key is that of the name of today. */
function sortKeyOf(row: Row): string {
  return row.name === row.name_now ? row.sort_key : sortKey(row.name)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
