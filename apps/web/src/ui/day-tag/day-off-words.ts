import type { DayOff } from '@roviec/calendar'
import type { Messages } from '../../messages/vi.ts'

/** Why a day is not worked; of a weekend its weekday has said it already. */
export function dayOffWords({ kind, name }: DayOff, { dates }: Messages): string {
  return kind === 'weekend' ? dates.dayOffPlain : name
}
