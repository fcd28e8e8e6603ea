import type { Messages } from '../../messages/vi.ts'

type Chance = keyof Messages['forecasts']['likely']

/** A chance from 0 to 1 in one of five words. */
export function chanceBand(chance: number): Chance {
  if (chance < 0.1) return 'hardly'
  if (chance < 0.35) return 'unlikely'
  if (chance < 0.65) return 'even'
  return chance < 0.9 ? 'likely' : 'nearly-sure'
}

/** Whole percents; what is near nothing and near certain is never called 0 % or 100 %. */
export function formatChance(chance: number, { forecasts }: Messages): string {
  if (chance < 0.01) return forecasts.below('1%')
  return chance > 0.99 ? forecasts.above('99%') : `${Math.round(chance * 100)}%`
}
