import type { DelegationScope } from '@roviec/contract'
import { newId } from '../platform/ids.ts'
import type { Official } from './organization-world.ts'
import type { World } from './world.ts'

/** Lets somebody do some of the work of an official's seat, for the whole of 2026. */
export async function delegate(
  world: World,
  from: Official,
  given: { readonly to: Pick<Official, 'personId'>; readonly scopes: readonly DelegationScope[] },
): Promise<string> {
  const id = newId()
  await world.owner(
    `INSERT INTO people.delegation (tenant_id, id, position_id, from_person_id, to_person_id,
       scopes, valid_from, valid_to, decision)
     VALUES ($1, $2, $3, $4, $5, $6, '2026-01-01', '2026-12-31', '07/QĐ-UBND')`,
    [world.tenantId, id, from.positionId, from.personId, given.to.personId, given.scopes],
  )
  return id
}
