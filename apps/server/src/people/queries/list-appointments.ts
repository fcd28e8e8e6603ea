import type { Appointment as AppointmentView } from '@roviec/contract'
import { requirePosition } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { appointmentActions } from '../appointment.ts'
import { can } from '../policy.ts'
import { findHolders } from './find-holders.ts'

/** Who has held a position, the latest first; mistaken entries are there to be read. */
export async function listAppointments(ctx: Context, positionId: string) {
  const position = await requirePosition(ctx, positionId)
  const about = { personId: null, unitPaths: [position.unitPath] }
  const holders = await findHolders(ctx, [positionId])
  const rows = await selectRows(ctx, positionId)
  const isKeeper = can(ctx.actor, 'end-appointment', about)
  const { id, unitId, unitName, title, rank } = position
  const abilities = can(ctx.actor, 'record-appointment', about) ? (['appoint'] as const) : []
  return {
    position: { id, unitId, unitName, title, rank, holder: holders.get(id) ?? null },
    abilities,
    entries: rows.map((row): AppointmentView => {
      const days = { from: row.valid_from, to: row.valid_to }
      const basis = row.basis as AppointmentView['basis']
      const facts = { basis, cancelledAt: row.cancelled_at, ...days }
      return {
        id: row.id,
        personId: row.person_id,
        fullName: row.full_name,
        staffCode: row.staff_code,
        holding: row.holding,
        ...facts,
        decision: row.decision,
        endDecision: row.end_decision,
        cancelReason: row.cancel_reason,
        actions: isKeeper ? [...appointmentActions(facts, ctx.today)] : [],
      }
    }),
  }
}

function selectRows(ctx: Context, positionId: string) {
  return ctx.db
    .selectFrom('people.appointment as a')
    .innerJoin('people.person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['a.id', 'a.person_id', 'p.full_name', 'p.staff_code', 'a.holding', 'a.basis'])
    .select(['a.valid_from', 'a.valid_to', 'a.decision', 'a.end_decision'])
    .select(['a.cancelled_at', 'a.cancel_reason'])
    .where('a.tenant_id', '=', ctx.tenantId)
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('a.position_id', '=', positionId)
    .orderBy('a.valid_from', 'desc')
    .orderBy('a.id', 'desc')
    .limit(APPOINTMENTS_MAX)
    .execute()
}

/** More people than will ever sit in one seat. */
const APPOINTMENTS_MAX = 500
