import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { reachOf } from '../policy.ts'

/**
 * Whether the viewer looks after a person, as a condition of a query: what `can` finds from
 * `listSeatPathsOf`, said in SQL so that lists are cut to a page after it and not before.
 */
export function isLookedAfter(
  { actor, tenantId, today }: Context,
  personId: RawBuilder<unknown>,
): RawBuilder<boolean> {
  const { unitIds, unseated } = reachOf(actor)
  return sql<boolean>`coalesce((
    SELECT bool_or(seat.path && ${[...unitIds]}::uuid[])
    FROM (
      SELECT in_unit.path, rank() OVER (
        ORDER BY stage.no, CASE WHEN stage.no = 2 THEN held.valid_to END DESC,
          CASE WHEN stage.no = 2 THEN held.id END
      ) AS place
      FROM people.appointment held
      JOIN organization.public_position in_seat
        ON in_seat.tenant_id = held.tenant_id AND in_seat.id = held.position_id
      JOIN organization.public_unit in_unit
        ON in_unit.tenant_id = in_seat.tenant_id AND in_unit.id = in_seat.unit_id
      CROSS JOIN LATERAL (
        SELECT CASE
          WHEN (held.valid_from <= ${today}::date OR held.secondment_id IS NOT NULL)
            AND (held.valid_to IS NULL OR held.valid_to >= ${today}::date) THEN 0
          WHEN held.valid_from > ${today}::date THEN 1
          ELSE 2
        END AS no
      ) stage
      WHERE held.tenant_id = ${tenantId} AND in_seat.tenant_id = ${tenantId}
        AND in_unit.tenant_id = ${tenantId}
        AND held.person_id = ${personId} AND held.cancelled_at IS NULL AND held.basis <> 'deputising'
    ) seat
    WHERE seat.place = 1
  ), ${unseated}::boolean)`
}
