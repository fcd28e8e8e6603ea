import type { TaskDelay } from '@roviec/contract'
import type { IconName } from '../../ui/icon/icon.tsx'

type Share = TaskDelay['shares'][number]
export type DelayCause = Share['cause']

export const DELAY_ICONS: Record<DelayCause, IconName> = {
  'own-start-late': 'clock-play',
  'own-duration': 'hourglass',
  predecessor: 'link',
  verification: 'user-check',
  'extension-decision': 'file-text',
  outage: 'alert-circle',
  'day-off': 'calendar-off',
}

interface CauseDays {
  readonly cause: DelayCause
  readonly days: number
}

/** Days by cause, the most first; what was lost and what was made good are never netted. */
export function sumByCause(shares: readonly Share[]): {
  readonly lost: readonly CauseDays[]
  readonly made: readonly CauseDays[]
} {
  return {
    lost: sum(shares.filter(({ days }) => days > 0)),
    made: sum(shares.filter(({ days }) => days < 0)),
  }
}

export function totalDays(parts: readonly { readonly days: number }[]): number {
  return parts.reduce((total, { days }) => total + days, 0)
}

function sum(shares: readonly Share[]): readonly CauseDays[] {
  const daysByCause = new Map<DelayCause, number>()
  for (const { cause, days } of shares) daysByCause.set(cause, (daysByCause.get(cause) ?? 0) + days)
  return [...daysByCause]
    .map(([cause, days]) => ({ cause, days }))
    .sort((a, b) => Math.abs(b.days) - Math.abs(a.days))
}
