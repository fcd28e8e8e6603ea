import type { UnitPage } from '@roviec/contract'

/** What every dialog about a unit is given. */
export interface UnitActProps {
  readonly unit: UnitPage['unit']
  readonly open: boolean
  readonly onClose: () => void
}
