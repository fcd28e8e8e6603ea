import type { WarningKind } from '@roviec/contract'
import type { IconName } from '../../ui/icon/icon.tsx'

/** What bites first is first. */
export const KINDS_BY_WEIGHT: readonly WarningKind[] = [
  'overdue',
  'uncovered',
  'forecast-late',
  'not-accepted',
  'due-soon',
  'report-differs',
]

export const KIND_ICONS: Record<WarningKind, IconName> = {
  overdue: 'alert-triangle',
  'due-soon': 'clock',
  'not-accepted': 'inbox',
  uncovered: 'user-off',
  'forecast-late': 'trending-up',
  'report-differs': 'question',
}

/** Only what is past its deadline is red. */
export const KIND_TONES: Record<WarningKind, 'late' | 'risk' | 'accent'> = {
  overdue: 'late',
  'due-soon': 'risk',
  'not-accepted': 'accent',
  uncovered: 'risk',
  'forecast-late': 'risk',
  'report-differs': 'accent',
}
