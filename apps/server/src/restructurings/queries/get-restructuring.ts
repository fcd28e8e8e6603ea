import type { FullRestructuring } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { accessRestructuringToView } from '../repository.ts'
import { presentFull } from './present-restructuring.ts'

export async function getRestructuring(ctx: Context, id: string): Promise<FullRestructuring> {
  return presentFull(ctx, await accessRestructuringToView(ctx, id))
}
