import { isoDate } from '@roviec/calendar'
import { addOutage } from '../forecasts/outage-repository.ts'
import { newId } from '../platform/ids.ts'
import type { World } from './world.ts'

// Builders of outages and forecasts. Like those of the organization they leave no audit entry.

/** Two days on which nobody could work, unless told otherwise. */
export async function buildOutage(
  world: World,
  given: {
    readonly title?: string
    readonly fromOn?: string
    readonly toOn?: string
    readonly unitId?: string
  } = {},
): Promise<string> {
  const { title = 'Mất điện', fromOn = '2026-11-09', toOn = '2026-11-10', unitId = null } = given
  const id = newId()
  const days = { fromOn: isoDate(fromOn), toOn: isoDate(toOn) }
  await world.inTenant((ctx) => addOutage(ctx, { id, title, ...days, unitId, decision: null }))
  return id
}
