import type { IsoDate } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'
import { keepAnswer } from '../../platform/kept-answer.ts'
import { getSeating } from './get-seating.ts'

/** Every unit of a day, parents before children, with its seats counted and its head. */
export async function getOrganizationTree(ctx: Context, on: IsoDate) {
  const { tree } = await getSeating(ctx, on)
  return keepAnswer(tree)
}
