import { isoDate } from '@roviec/calendar'
import type { OrganizationFacts, PositionFact, UnitFact } from '../lead-index.ts'

export const ABOVE = ['u-city', 'u-committee']

export function unitFact(
  id: string,
  kind: string,
  name: string,
  more: { readonly above?: readonly string[]; readonly validFrom?: string } = {},
): UnitFact {
  const { above = ABOVE, validFrom = '2020-01-01' } = more
  return { id, kind, name, shortName: name, path: [...above, id], validFrom: isoDate(validFrom) }
}

/** The head of a unit, unless told otherwise. */
export function positionFact(
  id: string,
  unitId: string,
  title: string,
  more: Partial<PositionFact> = {},
): PositionFact {
  return { id, unitId, title, label: title, rank: 'head', ...more }
}

/** A small city with departments, two wards and a commune. */
export const CITY_FACTS: OrganizationFacts = {
  units: [
    unitFact('u-city', 'city', 'Thành phố Minh Hà', { above: [] }),
    unitFact('u-committee', 'peoples-committee', 'Ủy ban nhân dân Thành phố', {
      above: ['u-city'],
    }),
    unitFact('u-police', 'department', 'Công an Thành phố'),
    unitFact('u-works', 'department', 'Sở Xây dựng'),
    unitFact('u-health', 'department', 'Sở Y tế'),
    unitFact('u-lotus', 'ward', 'Phường Cầu Sen'),
    unitFact('u-mill', 'ward', 'Phường Bến Gạo'),
    unitFact('u-brook', 'commune', 'Xã Suối Bàng'),
    unitFact('u-econ-1', 'division', 'Phòng Kinh tế', { above: [...ABOVE, 'u-lotus'] }),
    unitFact('u-econ-2', 'division', 'Phòng Kinh tế', { above: [...ABOVE, 'u-mill'] }),
    unitFact('u-centre', 'service-centre', 'Trung tâm Phục vụ hành chính công', {
      above: [...ABOVE, 'u-lotus'],
    }),
  ],
  positions: [
    positionFact('p-chair', 'u-committee', 'Chủ tịch UBND Thành phố'),
    positionFact('p-police', 'u-police', 'Giám đốc Công an Thành phố'),
    positionFact('p-works', 'u-works', 'Giám đốc Sở Xây dựng'),
    positionFact('p-works-2', 'u-works', 'Phó Giám đốc Sở Xây dựng', { rank: 'deputy' }),
    positionFact('p-clerk', 'u-works', 'Chuyên viên', { rank: 'member' }),
    positionFact('p-health', 'u-health', 'Giám đốc Sở Y tế'),
    positionFact('p-lotus', 'u-lotus', 'Chủ tịch UBND phường Cầu Sen'),
    positionFact('p-mill', 'u-mill', 'Chủ tịch UBND phường Bến Gạo'),
    positionFact('p-brook', 'u-brook', 'Chủ tịch UBND xã Suối Bàng'),
    positionFact('p-econ-1', 'u-econ-1', 'Trưởng phòng', {
      label: 'Trưởng phòng Kinh tế, phường Cầu Sen',
    }),
    positionFact('p-econ-2', 'u-econ-2', 'Trưởng phòng', {
      label: 'Trưởng phòng Kinh tế, phường Bến Gạo',
    }),
    positionFact('p-centre', 'u-centre', 'Giám đốc Trung tâm'),
  ],
  history: { names: [], heirsByUnitId: new Map() },
}
