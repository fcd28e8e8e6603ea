import type { Person as PersonView } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { isValidOn } from '../appointment.ts'
import { type About, abilitiesOf } from '../policy.ts'
import { listSeatPathsOf } from './list-seat-paths.ts'
import { listSeatsOf } from './list-seats.ts'
import { listAbsences } from './list-absences.ts'

/** One person as everybody inside the tenant may know them, with what the viewer may do. */
export async function getPerson(ctx: Context, personId: string): Promise<PersonView> {
  const row = await ctx.db
    .selectFrom('people.person')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!row) refuse('person-not-found')

  const seats = (await listSeatsOf(ctx, [personId])).get(personId) ?? []
  const unitPaths = (await listSeatPathsOf(ctx, [personId])).get(personId) ?? []
  const about: About = { personId, unitPaths }
  const abilities = row.erased_at === null ? abilitiesOf(ctx.actor, about) : []
  return {
    id: row.id,
    fullName: row.full_name,
    staffCode: row.staff_code,
    workPhone: row.work_phone,
    workEmail: row.work_email,
    leftOn: row.left_on,
    version: row.version,
    seats: seats.filter((seat) => isValidOn(seat, ctx.today)),
    formerSeats: seats.filter(({ to }) => to !== null && to < ctx.today),
    comingSeats: seats.filter(({ from }) => from > ctx.today).toReversed(),
    absences: await listAbsences(ctx, personId, abilities.includes('record-absence')),
    abilities,
  }
}
