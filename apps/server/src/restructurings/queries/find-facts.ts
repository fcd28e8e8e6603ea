import type { IsoDate } from '@roviec/calendar'
import type { RestructuringAct } from '@roviec/contract'
import { sql } from 'kysely'
import { findHolders } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { searchKey } from '../../platform/text-key.ts'
import {
  type Facts,
  namedSeats,
  namedUnits,
  renamedUnitIds,
  type SeatFact,
  type UnitFact,
} from '../facts.ts'

/** All that these acts follow from, as it stands now. */
export async function findFacts(
  ctx: Context,
  acts: readonly RestructuringAct[],
  effectiveOn: IsoDate | null,
): Promise<Facts> {
  const unitIds = [...namedUnits(acts)].filter(isId)
  const units = await listUnits(ctx, unitIds)
  const renamed = new Set(renamedUnitIds(acts))
  const seatIds = [
    ...[...namedSeats(acts)].filter(isId),
    ...(await listSeatsNaming(
      ctx,
      units.filter(({ id }) => renamed.has(id)),
    )),
  ]
  return {
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    seats: await listSeats(ctx, { unitIds, seatIds, since: earlier(ctx.today, effectiveOn) }),
    countsByUnitId: await countSeats(ctx),
    takenCodes: await listCodes(ctx),
  }
}

/** What was decided to have been before today is looked at from its own day on. */
function earlier(today: IsoDate, effectiveOn: IsoDate | null): IsoDate {
  return effectiveOn !== null && effectiveOn < today ? effectiveOn : today
}

/** Keys of things that are yet to be made are no ids. */
function isId(ref: string): boolean {
  return !ref.startsWith('new-')
}

async function listUnits(ctx: Context, namedIds: readonly string[]): Promise<UnitFact[]> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit as u')
    .innerJoin('organization.public_unit_change as c', (join) =>
      join.onRef('c.tenant_id', '=', 'u.tenant_id').onRef('c.unit_id', '=', 'u.id'),
    )
    .select(['u.id', 'u.parent_id', 'u.kind', 'u.name', 'u.short_name', 'u.code', 'u.valid_to'])
    .select('c.changed_on')
    .where('u.tenant_id', '=', ctx.tenantId)
    .where('c.tenant_id', '=', ctx.tenantId)
    .where((where) =>
      where.or([where('u.valid_to', 'is', null), where('u.id', '=', anyOf(namedIds))]),
    )
    .orderBy((order) => order.fn('cardinality', ['u.path']))
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind as UnitFact['kind'],
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    validTo: row.valid_to,
    changedOn: row.changed_on ?? ctx.today,
  }))
}

/** Seats inside these units whose titles name one of them. */
async function listSeatsNaming(ctx: Context, units: readonly UnitFact[]): Promise<string[]> {
  if (units.length === 0) return []
  const patterns = units
    .flatMap(({ name, shortName }) => [searchKey(name), searchKey(shortName)])
    .filter((key) => key !== '')
    .map((key) => `%${key}%`)
  const rows = await ctx.db
    .selectFrom('organization.public_position as p')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select('p.id')
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('u.tenant_id', '=', ctx.tenantId)
    .where('p.valid_to', 'is', null)
    .where(sql<boolean>`u.path && ${units.map(({ id }) => id)}::uuid[]`)
    .where(sql<boolean>`p.search_key LIKE any(${patterns}::text[])`)
    .execute()
  return rows.map((row) => row.id)
}

async function listSeats(
  ctx: Context,
  {
    unitIds,
    seatIds,
    since,
  }: {
    readonly unitIds: readonly string[]
    readonly seatIds: readonly string[]
    readonly since: IsoDate
  },
): Promise<readonly SeatFact[]> {
  const rows = await ctx.db
    .selectFrom('organization.public_position as p')
    .innerJoin('organization.public_position_change as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.position_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.unit_id', 'p.title', 'p.rank', 'p.unpaid', 'c.changed_on'])
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('c.tenant_id', '=', ctx.tenantId)
    .where('p.valid_to', 'is', null)
    .where((where) =>
      where.or([where('p.unit_id', '=', anyOf(unitIds)), where('p.id', '=', anyOf(seatIds))]),
    )
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute()
  const ids = rows.map((row) => row.id)
  const holders = await findHolders(ctx, ids)
  const work = await countWork(ctx, ids)
  const signed = await countSignedWork(ctx, ids)
  const appointments = await listAppointments(ctx, ids, since)
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    rank: row.rank as SeatFact['rank'],
    unpaid: row.unpaid,
    changedOn: row.changed_on ?? ctx.today,
    holderName: holders.get(row.id)?.fullName ?? null,
    openTasks: work.tasks.get(row.id) ?? 0,
    signedWork: signed.get(row.id) ?? 0,
    openWarnings: work.warnings.get(row.id) ?? 0,
    draftItems: work.draftItems.get(row.id) ?? 0,
    appointments: appointments.get(row.id)?.count ?? 0,
    appointedFrom: appointments.get(row.id)?.from ?? null,
  }))
}

interface CountRow {
  readonly id: string | null
  readonly count: number
}

async function countWork(ctx: Context, ids: readonly string[]) {
  const { db, tenantId } = ctx
  const tasks = await db
    .selectFrom('tasks.public_task')
    .select('accountable_position_id as id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('accountable_position_id', '=', anyOf(ids))
    .where('status', 'not in', ['verified', 'cancelled'])
    .groupBy('accountable_position_id')
    .execute()
  const warnings = await db
    .selectFrom('warnings.public_warning')
    .select('position_id as id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('position_id', '=', anyOf(ids))
    .where('closed_on', 'is', null)
    .groupBy('position_id')
    .execute()
  const draftItems = await db
    .selectFrom('plans.public_draft_item')
    .select('accountable_position_id as id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('accountable_position_id', '=', anyOf(ids))
    .groupBy('accountable_position_id')
    .execute()
  return { tasks: byId(tasks), warnings: byId(warnings), draftItems: byId(draftItems) }
}

/** What would be left without anybody to decide about it. */
async function countSignedWork({ db, tenantId }: Context, ids: readonly string[]) {
  const { rows } = await sql<CountRow>`
    SELECT s.id, count(*)::int AS count
    FROM unnest(${[...ids]}::uuid[]) AS s (id)
    JOIN (
      SELECT assigner_position_id AS id FROM tasks.public_task
      WHERE tenant_id = ${tenantId} AND status NOT IN ('verified', 'cancelled')
      UNION ALL
      SELECT verifier_position_id FROM tasks.public_task
      WHERE tenant_id = ${tenantId} AND status NOT IN ('verified', 'cancelled')
        AND verifier_position_id <> assigner_position_id
      UNION ALL
      SELECT signing_position_id FROM plans.public_plan
      WHERE tenant_id = ${tenantId} AND status <> 'closed'
    ) AS w ON w.id = s.id
    GROUP BY s.id`.execute(db)
  return byId(rows)
}

function byId(rows: readonly CountRow[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(({ id, count }) => (id === null ? [] : [[id, count] as const])))
}

/** What lasts on the day or begins later, by seat. */
async function listAppointments(ctx: Context, ids: readonly string[], since: IsoDate) {
  const rows = await ctx.db
    .selectFrom('people.public_holding')
    .select('position_id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .select((select) => select.fn.max('valid_from').as('from'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('position_id', '=', anyOf(ids))
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', since)]))
    .groupBy('position_id')
    .execute()
  return new Map(rows.map((row) => [row.position_id, { count: row.count, from: row.from }]))
}

/** The seats of every unit: figures are about the whole. */
async function countSeats(ctx: Context): Promise<Facts['countsByUnitId']> {
  const { rows } = await sql<{
    unit_id: string
    positions: number
    headcount: number
    filled: number
  }>`
    SELECT p.unit_id, count(*)::int AS positions,
      count(*) FILTER (WHERE NOT p.unpaid)::int AS headcount,
      count(*) FILTER (WHERE NOT p.unpaid AND h.position_id IS NOT NULL)::int AS filled
    FROM organization.public_position p
    LEFT JOIN (
      SELECT DISTINCT position_id FROM people.public_holding
      WHERE tenant_id = ${ctx.tenantId} AND valid_from <= ${ctx.today}
        AND (valid_to IS NULL OR valid_to >= ${ctx.today})) h ON h.position_id = p.id
    WHERE p.tenant_id = ${ctx.tenantId} AND p.valid_to IS NULL
    GROUP BY p.unit_id`.execute(ctx.db)
  return new Map(rows.map(({ unit_id, ...counts }) => [unit_id, counts]))
}

async function listCodes(ctx: Context): Promise<ReadonlySet<string>> {
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select('code')
    .where('tenant_id', '=', ctx.tenantId)
    .where('code', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ code }) => code ?? []))
}

function anyOf(ids: readonly string[]) {
  return sql<string>`any(${[...ids]}::uuid[])`
}
