import type { BLOCKS } from '@roviec/contract'
import type { Unit } from './unit.ts'

export type Block = (typeof BLOCKS)[number]

/** The block that a kind decides by itself; null where the unit above decides. */
const BLOCK_OF_KIND = {
  city: 'government',
  province: 'government',
  'party-committee': 'party',
  'party-organ': 'party',
  'peoples-council': 'council',
  'peoples-committee': 'government',
  department: 'government',
  'front-union': 'front',
  ward: 'government',
  commune: 'government',
  'special-zone': 'government',
  office: null,
  division: null,
  'public-service-unit': 'public-service',
  'service-centre': 'public-service',
  neighbourhood: 'below-ward',
  'residential-group': 'below-ward',
} as const satisfies Record<Unit['kind'], Block | null>

/** The block of a unit, from the kinds of the units from the top down to itself. */
export function blockOf(kindsFromTop: readonly Unit['kind'][]): Block {
  for (let index = kindsFromTop.length - 1; index >= 0; index--) {
    const kind = kindsFromTop[index]
    const block = kind && BLOCK_OF_KIND[kind]
    if (block) return block
  }
  return 'government'
}
