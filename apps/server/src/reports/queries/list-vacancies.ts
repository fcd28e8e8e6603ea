import { daysBetween, type IsoDate } from '@roviec/calendar'
import { type ApiRoutes, CivilDate, Id, type Vacancy } from '@roviec/contract'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { searchWords } from '../../platform/text-key.ts'
import { type ReportedUnit, reportingUnitOf } from '../overview.ts'

type Query = z.output<ApiRoutes['listVacancies']['query']>
export type VacancyFilter = Omit<Query, 'cursor' | 'limit'>

interface VacancyPage {
  readonly entries: readonly Vacancy[]
  readonly nextCursor: string | null
  readonly total: number
}

/** Seats without a holder of their own today, the longest vacant first. */
export async function listVacancies(ctx: Context, query: Query): Promise<VacancyPage> {
  const { cursor, limit } = query
  const after = cursor === undefined ? null : parseCursor(cursor, z.tuple([CivilDate, Id]))
  const beyond =
    after === null ? sql`TRUE` : sql`(since, id) > (${after[0]}::date, ${after[1]}::uuid)`
  const { rows } = await sql<VacantSeat>`
    SELECT * FROM (SELECT v.*, (count(*) OVER ())::int AS total FROM (${vacantSeats(ctx, query)}) v) v
    WHERE ${beyond} ORDER BY since, id LIMIT ${limit + 1}`.execute(ctx.db)
  const page = pageOf(rows, limit, (row) => [row.since, row.id])
  return {
    entries: await present(ctx, page.entries),
    nextCursor: page.nextCursor,
    total: rows[0]?.total ?? 0,
  }
}

interface VacantSeat {
  readonly id: string
  readonly title: string
  readonly rank: Vacancy['rank']
  readonly unit_id: string
  readonly unit_name: string
  readonly unit_kind: Vacancy['unitKind']
  readonly path: readonly string[]
  readonly group_name: string | null
  readonly sensitive: boolean
  readonly unpaid: boolean
  readonly since: IsoDate
  readonly never_held: boolean
  readonly acting_id: string | null
  readonly acting_name: string | null
  /** How many there are on all pages. */
  readonly total: number
}

/** Who acts is asked as the rule of the people feature says: the later start, then the greater id. */
function vacantSeats(ctx: Context, filter: VacancyFilter): RawBuilder<VacantSeat> {
  const { tenantId, today } = ctx
  const lasts = (alias: string) => sql`${sql.ref(`${alias}.valid_from`)} <= ${today}
    AND (${sql.ref(`${alias}.valid_to`)} IS NULL OR ${sql.ref(`${alias}.valid_to`)} >= ${today})`
  return sql<VacantSeat>`
    SELECT p.id, p.title, p.rank, p.unit_id, u.name AS unit_name, u.kind AS unit_kind, u.path,
      g.name AS group_name, p.sensitive, p.unpaid,
      greatest(coalesce(held.last_day + 1, p.valid_from), p.valid_from) AS since,
      held.last_day IS NULL AS never_held,
      acting.person_id AS acting_id, acting.full_name AS acting_name
    FROM organization.public_position p
    JOIN organization.public_unit u ON u.tenant_id = ${tenantId} AND u.id = p.unit_id
    LEFT JOIN organization.public_job_group g
      ON g.tenant_id = ${tenantId} AND g.id = p.job_group_id
    LEFT JOIN LATERAL (
      SELECT max(valid_to) AS last_day FROM people.public_holding h
      WHERE h.tenant_id = ${tenantId} AND h.position_id = p.id AND h.holding = 'holder'
        AND h.valid_from <= ${today}
    ) held ON TRUE
    LEFT JOIN LATERAL (
      SELECT h.person_id, h.full_name FROM people.public_holding h
      WHERE h.tenant_id = ${tenantId} AND h.position_id = p.id AND h.holding = 'acting'
        AND ${lasts('h')}
      ORDER BY h.valid_from DESC, h.appointment_id DESC LIMIT 1
    ) acting ON TRUE
    WHERE p.tenant_id = ${tenantId} AND ${lasts('p')}
      AND p.id NOT IN (
        SELECT h.position_id FROM people.public_holding h
        WHERE h.tenant_id = ${tenantId} AND h.holding = 'holder' AND ${lasts('h')}
      )
      AND ${fits(filter)}`
}

const WORDS_MAX = 10
const NOWHERE = sql<boolean>`FALSE`

function fits(filter: VacancyFilter): RawBuilder<boolean> {
  const words = searchWords(filter.search ?? '')
  if (filter.search && words.length === 0) return NOWHERE
  const wanted = [sql<boolean>`TRUE`]
  if (filter.unitId) wanted.push(sql`u.path @> ARRAY[${filter.unitId}]::uuid[]`)
  if (filter.unitKind) wanted.push(sql`u.kind = ${filter.unitKind}`)
  if (filter.rank) wanted.push(sql`p.rank = ${filter.rank}`)
  if (filter.sensitive !== undefined) wanted.push(sql`p.sensitive = ${filter.sensitive}`)
  if (filter.state === 'acting') wanted.push(sql`acting.person_id IS NOT NULL`)
  if (filter.state === 'uncovered') wanted.push(sql`acting.person_id IS NULL`)
  if (words.length > 0) {
    const patterns = words.slice(0, WORDS_MAX).map((word) => `%${word}%`)
    wanted.push(sql`concat_ws(' ', p.search_key, u.search_key) LIKE ALL (${patterns}::text[])`)
  }
  return sql<boolean>`${sql.join(wanted, sql` AND `)}`
}

async function present(ctx: Context, rows: readonly VacantSeat[]): Promise<Vacancy[]> {
  const units = await listUnitsAbove(ctx, rows)
  return rows.map((row) => {
    const body = reportingUnitOf(row.unit_id, units)
    return {
      positionId: row.id,
      title: row.title,
      rank: row.rank,
      unitId: row.unit_id,
      unitName: row.unit_name,
      unitKind: row.unit_kind,
      bodyName: body && body.id !== row.unit_id ? body.name : null,
      jobGroupName: row.group_name,
      sensitive: row.sensitive,
      unpaid: row.unpaid,
      state: row.acting_id === null ? ('uncovered' as const) : ('acting' as const),
      acting:
        row.acting_id === null || row.acting_name === null
          ? null
          : { personId: row.acting_id, fullName: row.acting_name },
      since: row.since,
      days: daysBetween(row.since, ctx.today) + 1,
      neverHeld: row.never_held,
    }
  })
}

/** The units of these seats with all that is above them. */
async function listUnitsAbove(
  { db, tenantId }: Context,
  rows: readonly VacantSeat[],
): Promise<ReadonlyMap<string, ReportedUnit>> {
  const ids = [...new Set(rows.flatMap(({ path }) => path))]
  if (ids.length === 0) return new Map()
  const units = await db
    .selectFrom('organization.public_unit')
    .select(['id', 'name', 'kind', 'path', 'sort_key'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', ids)
    .execute()
  return new Map(
    units.map(({ sort_key: sortKey, ...unit }) => [
      unit.id,
      { ...unit, sortKey, kind: unit.kind as ReportedUnit['kind'] },
    ]),
  )
}
