import type { Clarity } from '@roviec/contract'
import { ClarityChips, ClarityMeter } from './clarity-meter.tsx'

const clarity: Clarity = {
  who: 'vague',
  what: 'clear',
  when: 'missing',
  responsibility: 'clear',
  product: 'clear',
  authority: 'clear',
}

export const meter = <ClarityMeter clarity={clarity} />
export const chips = <ClarityChips clarity={clarity} />
