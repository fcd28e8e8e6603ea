import type { RetentionEntry } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { can, canAnswerRequests } from '../policy.ts'
import { listSeatPathsOf } from './list-seat-paths.ts'

/** People without seats whose data must go, of those whom the viewer looks after. */
export async function listRetention(ctx: Context) {
  if (!canAnswerRequests(ctx.actor)) refuse('personal-file-forbidden')
  const due = await findRemovable(ctx)
  const paths = await listSeatPathsOf(
    ctx,
    due.map(({ personId }) => personId),
  )
  const entries = due.filter(({ personId }) =>
    can(ctx.actor, 'remove-person', { personId, unitPaths: paths.get(personId) ?? [] }),
  )
  return { entries }
}

/** Everybody whose data must go, or one person if that is they. */
export async function findRemovable(ctx: Context, personId?: string): Promise<RetentionEntry[]> {
  const granted = ctx.db
    .selectFrom('people.data_request as r')
    .select('r.person_id')
    .where('r.tenant_id', '=', ctx.tenantId)
    .where('r.kind', '=', 'erasure')
    .where('r.state', '=', 'granted')
  const seated = ctx.db
    .selectFrom('people.appointment as a')
    .select('a.person_id')
    .where('a.tenant_id', '=', ctx.tenantId)
    .where('a.cancelled_at', 'is', null)
    .where((where) =>
      where.or([where('a.valid_to', 'is', null), where('a.valid_to', '>=', ctx.today)]),
    )
  const rows = await ctx.db
    .selectFrom('people.person as p')
    .leftJoin('people.personal_file as f', (join) =>
      join.onRef('f.tenant_id', '=', 'p.tenant_id').onRef('f.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.full_name', 'p.staff_code', 'p.left_on', 'f.retain_until'])
    .select((row) => row('p.id', 'in', granted).as('is_granted'))
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('p.erased_at', 'is', null)
    .where('p.id', 'not in', seated)
    .where((where) =>
      where.or([where('f.retain_until', '<', ctx.today), where('p.id', 'in', granted)]),
    )
    .$if(personId !== undefined, (select) => select.where('p.id', '=', personId ?? ''))
    .orderBy('f.retain_until', (order) => order.asc().nullsFirst())
    .orderBy('p.id')
    .limit(RETENTION_MAX)
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    staffCode: row.staff_code,
    leftOn: row.left_on,
    retainUntil: row.retain_until,
    because: row.is_granted ? 'erasure-approved' : 'retention-over',
  }))
}

const RETENTION_MAX = 500
