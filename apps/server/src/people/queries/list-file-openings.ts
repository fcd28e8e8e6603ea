import type { FileOpening } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { can } from '../policy.ts'
import { findPerson } from './find-person.ts'
import { listSeatPathsOf } from './list-seat-paths.ts'

/** Who opened a personal file, the latest first; for the person, and who looks after them. */
export async function listFileOpenings(ctx: Context, personId: string) {
  const person = await findPerson(ctx, personId)
  if (person === null) refuse('person-not-found')
  const unitPaths = (await listSeatPathsOf(ctx, [personId])).get(personId) ?? []
  if (!can(ctx.actor, 'open-personal-file', { personId, unitPaths })) {
    refuse('personal-file-forbidden')
  }
  return { entries: await listOpenings(ctx, personId) }
}

/** The openings themselves, whoever asks. */
export async function listOpenings(ctx: Context, personId: string): Promise<FileOpening[]> {
  const rows = await ctx.db
    .selectFrom('people.file_opening as o')
    .leftJoin('people.person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'o.tenant_id').onRef('p.id', '=', 'o.opened_by'),
    )
    .select(['o.opened_at', 'o.opened_by', 'o.purpose', 'p.full_name'])
    .where('o.tenant_id', '=', ctx.tenantId)
    .where('o.person_id', '=', personId)
    .orderBy('o.opened_at', 'desc')
    .orderBy('o.id', 'desc')
    .limit(OPENINGS_MAX)
    .execute()
  return rows.map((row) => ({
    at: row.opened_at,
    personId: row.opened_by,
    fullName: row.full_name ?? '',
    purpose: row.purpose,
  }))
}

const OPENINGS_MAX = 500
