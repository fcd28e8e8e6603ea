import type { StoredPosition, Unit } from '../../organization/index.ts'
import { listImportedAppointments, listImportedPeople } from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import type { ImportFacts, SeatVersion } from '../import-facts.ts'

/** Everything that a file can speak about, as it stands now. */
export async function listImportFacts(ctx: Context): Promise<ImportFacts> {
  return {
    units: await listUnits(ctx),
    positions: await listPositions(ctx),
    seatVersions: await listSeatVersions(ctx),
    jobGroups: await listJobGroups(ctx),
    people: await listImportedPeople(ctx),
    appointments: await listImportedAppointments(ctx),
  }
}

async function listUnits({ db, tenantId }: Context): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('organization.public_unit')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy((order) => order.fn('cardinality', ['path']))
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    path: row.path,
    kind: row.kind as Unit['kind'],
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    officialCode: row.official_code,
    population: row.population,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

async function listPositions({ db, tenantId }: Context): Promise<readonly StoredPosition[]> {
  const rows = await db
    .selectFrom('organization.public_position as p')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .selectAll('p')
    .where('p.tenant_id', '=', tenantId)
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    title: row.title,
    rank: row.rank as StoredPosition['rank'],
    duties: row.duties as StoredPosition['duties'],
    code: row.code,
    jobGroupId: row.job_group_id,
    sensitive: row.sensitive,
    nonLocalRequired: row.non_local_required,
    termMonths: row.term_months,
    unpaid: row.unpaid,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

async function listSeatVersions({ db, tenantId }: Context): Promise<readonly SeatVersion[]> {
  const rows = await db
    .selectFrom('organization.public_position_version')
    .select(['position_id', 'unit_id', 'rank', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', tenantId)
    .orderBy('valid_from')
    .orderBy('position_id')
    .execute()
  return rows.map((row) => ({
    positionId: row.position_id,
    unitId: row.unit_id,
    rank: row.rank as SeatVersion['rank'],
    from: row.valid_from,
    to: row.valid_to,
  }))
}

function listJobGroups({ db, tenantId }: Context) {
  return db
    .selectFrom('organization.public_job_group')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .orderBy('sort_key')
    .execute()
}
