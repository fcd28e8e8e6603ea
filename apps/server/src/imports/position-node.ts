import type { IsoDate } from '@roviec/calendar'
import type { StoredPosition } from '../organization/index.ts'
import type { RowDraft } from './row-draft.ts'
import type { UnitNode } from './unit-plan.ts'

/** A seat as it will be: one that is there, one of the file, or both. */
export interface PositionNode {
  readonly fact: StoredPosition | null
  readonly draft: RowDraft | null
  readonly code: string | null
  readonly title: string
  readonly rank: StoredPosition['rank']
  readonly unit: UnitNode | null
  readonly jobGroup: { readonly id: string; readonly name: string } | null
  readonly sensitive: boolean
  readonly unpaid: boolean
  readonly nonLocalRequired: boolean
  readonly termMonths: number | null
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
}
