import type { IsoDate } from '@roviec/calendar'
import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { inChunks, recordset } from '../platform/recordset.ts'
import { searchKey } from '../platform/text-key.ts'
import { positionSortKey, type StoredPosition } from './position.ts'
import { touchOrganization } from './repository.ts'
import { type Unit, unitSearchKey, unitSortKey } from './unit.ts'

/**
 * Whole tables of units and seats at once, for a city that is brought in. The caller has checked
 * every rule of the single commands; the database still refuses what would break its own.
 */
const UNIT_FIELDS = `id uuid, parent_id uuid, path uuid[], kind text, name text, short_name text,
  code text, official_code text, population integer, search_key text, sort_key text,
  valid_from date, valid_to date`
const POSITION_FIELDS = `id uuid, unit_id uuid, title text, rank text, code text,
  job_group_id uuid, sensitive boolean, unpaid boolean, non_local_required boolean,
  term_months integer, search_key text, sort_key text, valid_from date, valid_to date`
const UNIT_VERSION_FIELDS = `${UNIT_FIELDS}, day date`
const POSITION_VERSION_FIELDS = `${POSITION_FIELDS}, day date`

export async function addUnits(ctx: Context, units: readonly Unit[]): Promise<void> {
  await eachChunk(ctx, units.map(unitRow), async (rows) => {
    const given = recordset(rows, UNIT_FIELDS)
    await sql`
      INSERT INTO organization.unit (tenant_id, id, parent_id, path, kind, name, short_name, code,
        official_code, population, search_key, sort_key, valid_from, valid_to)
      SELECT ${ctx.tenantId}, g.* FROM ${given}`.execute(ctx.db)
    await addUnitVersions(ctx, recordset(rows.map(fromFirstDay), UNIT_VERSION_FIELDS))
  })
}

/**
 * Gives units that are there another description from a day on, and other figures. What begins, or
 * changes, only later has it from then on.
 */
export async function saveUnits(
  ctx: Context,
  units: readonly Unit[],
  from: IsoDate,
): Promise<void> {
  await eachChunk(ctx, units.map(unitRow), async (rows) => {
    const given = recordset(rows, UNIT_FIELDS)
    // Codes may change hands within the file: nobody has one while they do.
    await sql`UPDATE organization.unit u SET official_code = NULL FROM ${given}
      WHERE u.tenant_id = ${ctx.tenantId} AND u.id = g.id
        AND coalesce(u.official_code, '') <> coalesce(g.official_code, '')`.execute(ctx.db)
    const described = sql`(u.parent_id, u.kind, u.name, u.short_name)
      IS DISTINCT FROM (g.parent_id, g.kind, g.name, g.short_name)`
    const changed = await sql<VersionDay>`
      SELECT u.id, greatest(${from}::date, (SELECT max(v.valid_from)
        FROM organization.unit_version v
        WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id)) AS day
      FROM organization.unit u, ${given}
      WHERE u.tenant_id = ${ctx.tenantId} AND u.id = g.id AND ${described}`.execute(ctx.db)
    await sql`UPDATE organization.unit u SET parent_id = g.parent_id, kind = g.kind, name = g.name,
        short_name = g.short_name, official_code = g.official_code, population = g.population,
        search_key = g.search_key, sort_key = g.sort_key,
        path = CASE WHEN g.parent_id IS NULL THEN ARRAY[u.id] ELSE g.path END
      FROM ${given} WHERE u.tenant_id = ${ctx.tenantId} AND u.id = g.id`.execute(ctx.db)
    const versions = recordset(onTheirDays(rows, changed.rows), UNIT_VERSION_FIELDS)
    // One ends before the next begins: no unit has two descriptions on one day.
    await sql`UPDATE organization.unit_version v SET valid_to = g.day - 1
      FROM ${versions} WHERE v.tenant_id = ${ctx.tenantId} AND v.unit_id = g.id
        AND v.valid_from < g.day AND coalesce(v.valid_to >= g.day, true)`.execute(ctx.db)
    await addUnitVersions(ctx, versions)
  })
  await renewPaths(ctx)
}

/** From which day on a thing is described otherwise. */
interface VersionDay {
  readonly id: string
  readonly day: IsoDate
}

/** The rows of what is described otherwise, each with its day. */
function onTheirDays<T extends { readonly id: string }>(
  rows: readonly T[],
  changed: readonly VersionDay[],
): readonly (T & VersionDay)[] {
  const days = new Map(changed.map(({ id, day }) => [id, day]))
  return rows.flatMap((row) => {
    const day = days.get(row.id)
    return day === undefined ? [] : [{ ...row, day }]
  })
}

function fromFirstDay<T extends { readonly valid_from: IsoDate }>(row: T) {
  return { ...row, day: row.valid_from }
}

async function addUnitVersions(ctx: Context, given: RawBuilder<unknown>): Promise<void> {
  await sql`INSERT INTO organization.unit_version
      (tenant_id, unit_id, valid_from, valid_to, parent_id, kind, name, short_name, code)
    SELECT ${ctx.tenantId}, g.id, g.day, g.valid_to, g.parent_id, g.kind, g.name, g.short_name,
      g.code
    FROM ${given}
    ON CONFLICT (tenant_id, unit_id, valid_from) DO UPDATE SET parent_id = excluded.parent_id,
      kind = excluded.kind, name = excluded.name, short_name = excluded.short_name`.execute(ctx.db)
}

/** Every path from the parents as they stand now. */
async function renewPaths({ db, tenantId }: Context): Promise<void> {
  await sql`WITH RECURSIVE tree AS (
      SELECT id, ARRAY[id] AS path FROM organization.unit
      WHERE tenant_id = ${tenantId} AND parent_id IS NULL
      UNION ALL
      SELECT u.id, tree.path || u.id FROM organization.unit u
      JOIN tree ON u.parent_id = tree.id WHERE u.tenant_id = ${tenantId}
    )
    UPDATE organization.unit u SET path = tree.path FROM tree
    WHERE u.tenant_id = ${tenantId} AND u.id = tree.id AND u.path <> tree.path`.execute(db)
}

export async function addPositions(
  ctx: Context,
  positions: readonly StoredPosition[],
): Promise<void> {
  await eachChunk(ctx, positions.map(positionRow), async (rows) => {
    const given = recordset(rows, POSITION_FIELDS)
    await sql`
      INSERT INTO organization.position (tenant_id, id, unit_id, title, rank, code, job_group_id,
        sensitive, unpaid, non_local_required, term_months, search_key, sort_key, valid_from,
        valid_to, duties)
      SELECT ${ctx.tenantId}, g.*, '{}' FROM ${given}`.execute(ctx.db)
    await addPositionVersions(ctx, recordset(rows.map(fromFirstDay), POSITION_VERSION_FIELDS))
  })
}

/**
 * Gives seats that are there another description from a day on, and other traits. What begins, or
 * changes, only later has it from then on.
 */
export async function savePositions(
  ctx: Context,
  positions: readonly StoredPosition[],
  from: IsoDate,
): Promise<void> {
  await eachChunk(ctx, positions.map(positionRow), async (rows) => {
    const given = recordset(rows, POSITION_FIELDS)
    const changed = await sql<VersionDay>`
      SELECT p.id, greatest(${from}::date, (SELECT max(v.valid_from)
        FROM organization.position_version v
        WHERE v.tenant_id = p.tenant_id AND v.position_id = p.id)) AS day
      FROM organization.position p, ${given}
      WHERE p.tenant_id = ${ctx.tenantId} AND p.id = g.id
        AND (p.unit_id, p.title, p.rank) IS DISTINCT FROM (g.unit_id, g.title, g.rank)`.execute(
      ctx.db,
    )
    // Heads may change places within the file: none of them is one while they do.
    await sql`UPDATE organization.position p SET rank = 'member' FROM ${given}
      WHERE p.tenant_id = ${ctx.tenantId} AND p.id = g.id AND p.rank = 'head'`.execute(ctx.db)
    await sql`UPDATE organization.position p SET unit_id = g.unit_id, title = g.title,
        rank = g.rank, job_group_id = g.job_group_id, sensitive = g.sensitive, unpaid = g.unpaid,
        non_local_required = g.non_local_required, term_months = g.term_months,
        search_key = g.search_key, sort_key = g.sort_key
      FROM ${given} WHERE p.tenant_id = ${ctx.tenantId} AND p.id = g.id`.execute(ctx.db)
    const versions = recordset(onTheirDays(rows, changed.rows), POSITION_VERSION_FIELDS)
    await sql`UPDATE organization.position_version v SET valid_to = g.day - 1
      FROM ${versions} WHERE v.tenant_id = ${ctx.tenantId} AND v.position_id = g.id
        AND v.valid_from < g.day AND coalesce(v.valid_to >= g.day, true)`.execute(ctx.db)
    await addPositionVersions(ctx, versions)
  })
}

async function addPositionVersions(ctx: Context, given: RawBuilder<unknown>): Promise<void> {
  await sql`INSERT INTO organization.position_version
      (tenant_id, position_id, valid_from, valid_to, unit_id, title, rank)
    SELECT ${ctx.tenantId}, g.id, g.day, g.valid_to, g.unit_id, g.title, g.rank FROM ${given}
    ON CONFLICT (tenant_id, position_id, valid_from) DO UPDATE SET unit_id = excluded.unit_id,
      title = excluded.title, rank = excluded.rank`.execute(ctx.db)
}

/**
 * Takes seats away again that nothing has come to depend on. When something has, the database
 * refuses, and the transaction with it.
 */
export async function removePositions(ctx: Context, ids: readonly string[]): Promise<void> {
  for (const chunk of inChunks(ids)) {
    await ctx.db
      .deleteFrom('organization.position_version')
      .where('tenant_id', '=', ctx.tenantId)
      .where(sql<boolean>`position_id = ANY(${[...chunk]}::uuid[])`)
      .execute()
    await ctx.db
      .deleteFrom('organization.position')
      .where('tenant_id', '=', ctx.tenantId)
      .where(sql<boolean>`id = ANY(${[...chunk]}::uuid[])`)
      .execute()
  }
  await touchOrganization(ctx)
}

/** Takes units away again, in one statement, so that parents and children go together. */
export async function removeUnits(ctx: Context, ids: readonly string[]): Promise<void> {
  await ctx.db
    .deleteFrom('organization.unit_version')
    .where('tenant_id', '=', ctx.tenantId)
    .where(sql<boolean>`unit_id = ANY(${[...ids]}::uuid[])`)
    .execute()
  await ctx.db
    .deleteFrom('organization.unit')
    .where('tenant_id', '=', ctx.tenantId)
    .where(sql<boolean>`id = ANY(${[...ids]}::uuid[])`)
    .execute()
  await touchOrganization(ctx)
}

async function eachChunk<T>(
  ctx: Context,
  rows: readonly T[],
  work: (chunk: readonly T[]) => Promise<void>,
): Promise<void> {
  for (const chunk of inChunks(rows)) await work(chunk)
  if (rows.length > 0) await touchOrganization(ctx)
}

function unitRow(unit: Unit) {
  return {
    id: unit.id,
    parent_id: unit.parentId,
    path: unit.path,
    kind: unit.kind,
    name: unit.name,
    short_name: unit.shortName,
    code: unit.code,
    official_code: unit.officialCode,
    population: unit.population,
    search_key: unitSearchKey(unit),
    sort_key: unitSortKey(unit),
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }
}

function positionRow(position: StoredPosition) {
  return {
    id: position.id,
    unit_id: position.unitId,
    title: position.title,
    rank: position.rank,
    code: position.code,
    job_group_id: position.jobGroupId,
    sensitive: position.sensitive,
    unpaid: position.unpaid,
    non_local_required: position.nonLocalRequired,
    term_months: position.termMonths,
    search_key: searchKey(position.title),
    sort_key: positionSortKey(position),
    valid_from: position.validFrom,
    valid_to: position.validTo,
  }
}
