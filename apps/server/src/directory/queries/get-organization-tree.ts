import type { IsoDate } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'
import { getSeating } from './get-seating.ts'

/** Every unit of a day, parents before children, with its seats counted and its head. */
export async function getOrganizationTree(ctx: Context, on: IsoDate) {
  const { units } = await getSeating(ctx, on)
  return { on, entries: units }
}
