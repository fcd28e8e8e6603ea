import { isoDate, type IsoDate } from '@roviec/calendar'
import type { CommuneCounts } from '@roviec/contract'
import {
  OFFICIAL_PROVINCE_ROWS,
  OFFICIAL_UNITS_STATE_ON,
  type OfficialProvinceRow,
} from './official-units-table.ts'

type CommuneKind = keyof CommuneCounts

/** A ward, commune or special zone of the official list (Decision 19/2025/QĐ-TTg and after). */
export interface OfficialCommune {
  readonly code: string
  readonly kind: CommuneKind
  /** With its kind before it: "Phường Ba Đình". */
  readonly name: string
  readonly shortName: string
}

export interface OfficialProvince {
  readonly code: string
  readonly name: string
  readonly kind: 'city' | 'province'
  readonly communes: readonly OfficialCommune[]
}

/** The day whose state the list gives. */
export const OFFICIAL_STATE_ON: IsoDate = isoDate(OFFICIAL_UNITS_STATE_ON)

/** In the order of the table. */
const KINDS = [
  { kind: 'ward', words: 'Phường', short: 'P.' },
  { kind: 'commune', words: 'Xã', short: 'X.' },
  { kind: 'special-zone', words: 'Đặc khu', short: 'ĐK.' },
] as const satisfies readonly { kind: CommuneKind; words: string; short: string }[]

const CODE_LENGTH = 5

/** The 34 provinces with their communes, in the order of their codes. */
export const OFFICIAL_PROVINCES: readonly OfficialProvince[] = OFFICIAL_PROVINCE_ROWS.map(
  (row) => ({
    code: row.code,
    name: row.name,
    kind: row.name.startsWith('Thành phố') ? 'city' : 'province',
    communes: communesOf(row),
  }),
)

/** How many of each kind. */
export function countKinds(communes: readonly Pick<OfficialCommune, 'kind'>[]): CommuneCounts {
  const counts = { ward: 0, commune: 0, 'special-zone': 0 }
  for (const { kind } of communes) counts[kind] += 1
  return counts
}

function communesOf(row: OfficialProvinceRow): readonly OfficialCommune[] {
  return row.communes.split(';').flatMap((ofKind, index) => {
    const known = KINDS[index]
    if (!known || ofKind === '') return []
    return ofKind.split('|').map((entry) => {
      const code = entry.slice(0, CODE_LENGTH)
      const name = entry.slice(CODE_LENGTH + 1)
      const { kind, words, short } = known
      return { code, kind, name: `${words} ${name}`, shortName: `${short} ${name}` }
    })
  })
}
