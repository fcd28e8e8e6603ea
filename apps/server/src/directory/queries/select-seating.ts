import { addDays, type IsoDate } from '@roviec/calendar'
import type { Contact, DirectorySeat, TreeUnit } from '@roviec/contract'
import { positionSortKey } from '../../organization/index.ts'
import { accountableOn } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { searchKey, sortKey } from '../../platform/text-key.ts'
import { type SeatRow, type Seating, seatingOf, type UnitRow } from '../seating.ts'

type Reader = Pick<Context, 'db' | 'tenantId'>

/** Reads the whole organization of a day: a few statements, whatever its size. */
export async function selectSeating(ctx: Reader, on: IsoDate): Promise<Seating> {
  const units = await selectUnits(ctx, on)
  const seats = await selectSeats(ctx, on)
  return seatingOf(on, units, seats)
}

async function selectUnits({ db, tenantId }: Reader, on: IsoDate): Promise<UnitRow[]> {
  const rows = await db
    .selectFrom('organization.public_unit_version')
    .select(['unit_id', 'parent_id', 'kind', 'name', 'short_name', 'code'])
    .where('tenant_id', '=', tenantId)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', on)]))
    .execute()
  return rows.map((row) => ({
    id: row.unit_id,
    parentId: row.parent_id,
    kind: row.kind as TreeUnit['kind'],
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    searchKey: searchKey(`${row.name} ${row.short_name}`),
    sortKey: sortKey(row.name),
  }))
}

async function selectSeats(ctx: Reader, on: IsoDate): Promise<SeatRow[]> {
  const { db, tenantId } = ctx
  const rows = await db
    .selectFrom('organization.public_position_version as v')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.position_id'),
    )
    .select(['v.position_id', 'v.unit_id', 'v.title', 'v.rank', 'p.valid_from'])
    .select(['p.title as title_now', 'p.rank as rank_now', 'p.search_key', 'p.sort_key'])
    .where('v.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('v.valid_from', '<=', on)
    .where((where) => where.or([where('v.valid_to', 'is', null), where('v.valid_to', '>=', on)]))
    .execute()
  const holdings = await selectHoldings(ctx, on)
  const lastHeldOn = await selectLastHeldDays(ctx, on)
  return rows.map((row) => {
    const rank = row.rank as DirectorySeat['rank']
    const isAsNow = row.title === row.title_now && row.rank === row.rank_now
    const claims = holdings.get(row.position_id) ?? []
    const answer = accountableOn(claims, on)
    const hasHolder = claims.some(({ holding }) => holding === 'holder')
    return {
      id: row.position_id,
      unitId: row.unit_id,
      title: row.title,
      rank,
      searchKey: isAsNow ? row.search_key : searchKey(row.title),
      sortKey: isAsNow ? row.sort_key : positionSortKey({ title: row.title, rank }),
      answers: answer.kind === 'uncovered' ? null : answer.appointment.contact,
      names: claims.map(({ searchKey: name }) => name).join(' '),
      hasHolder,
      vacantSince: hasHolder ? null : dayOfVacancy(lastHeldOn.get(row.position_id), row.valid_from),
    }
  })
}

interface Claim {
  readonly id: string
  readonly holding: 'holder' | 'acting'
  readonly from: IsoDate
  readonly to: IsoDate | null
  readonly searchKey: string
  readonly contact: Contact
}

/** Everybody who is appointed on the day, by seat. */
async function selectHoldings({ db, tenantId }: Reader, on: IsoDate) {
  const rows = await db
    .selectFrom('people.public_holding as h')
    .innerJoin('people.public_person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'h.tenant_id').onRef('p.id', '=', 'h.person_id'),
    )
    .select(['h.position_id', 'h.person_id', 'h.holding', 'h.valid_from', 'h.valid_to'])
    .select(['p.full_name', 'p.search_key', 'p.work_phone', 'p.work_email'])
    .where('h.tenant_id', '=', tenantId)
    .where('p.tenant_id', '=', tenantId)
    .where('h.valid_from', '<=', on)
    .where((where) => where.or([where('h.valid_to', 'is', null), where('h.valid_to', '>=', on)]))
    .execute()
  const claims = rows.map((row): Claim & { readonly positionId: string } => ({
    id: row.person_id,
    positionId: row.position_id,
    holding: row.holding as Claim['holding'],
    from: row.valid_from,
    to: row.valid_to,
    searchKey: row.search_key,
    contact: {
      personId: row.person_id,
      fullName: row.full_name,
      holding: row.holding as Claim['holding'],
      workPhone: row.work_phone,
      workEmail: row.work_email,
    },
  }))
  return Map.groupBy(claims, ({ positionId }) => positionId)
}

/** The last day before this one on which each seat had a holder. */
async function selectLastHeldDays({ db, tenantId }: Reader, on: IsoDate) {
  const rows = await db
    .selectFrom('people.public_holding')
    .select('position_id')
    .select((row) => row.fn.max('valid_to').as('last_held_on'))
    .where('tenant_id', '=', tenantId)
    .where('holding', '=', 'holder')
    .where('valid_to', '<', on)
    .groupBy('position_id')
    .execute()
  return new Map(rows.map((row) => [row.position_id, row.last_held_on]))
}

/** The day after the last holder's last day, or the seat's own first day. */
function dayOfVacancy(lastHeldOn: IsoDate | null | undefined, firstDay: IsoDate): IsoDate {
  return lastHeldOn ? addDays(lastHeldOn, 1) : firstDay
}
