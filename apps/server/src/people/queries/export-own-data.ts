import { listActCounts } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import type { OwnDataContent } from '../own-data.ts'
import { getPersonalFile } from '../personal-file-repository.ts'
import { findPerson } from './find-person.ts'
import { listRequestsAbout } from './list-data-requests.ts'
import { listOpenings } from './list-file-openings.ts'
import { listOwnAbsences, listOwnDelegations } from './list-own-substitutions.ts'
import { listSeatsOf } from './list-seats.ts'

export async function exportOwnData(ctx: Context, personId: string): Promise<OwnDataContent> {
  const person = (await findPerson(ctx, personId)) ?? refuse('person-not-found')
  const { file } = await getPersonalFile(ctx, personId)
  return {
    exportedAt: ctx.now,
    person,
    file,
    seats: (await listSeatsOf(ctx, [personId])).get(personId) ?? [],
    absences: await listOwnAbsences(ctx, personId),
    delegations: await listOwnDelegations(ctx, personId),
    requests: await listRequestsAbout(ctx, personId),
    openings: await listOpenings(ctx, personId),
    acts: await listActCounts(ctx, personId),
  }
}
