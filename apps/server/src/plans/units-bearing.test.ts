import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { buildLeadIndex, type FormerName } from './lead-index.ts'
import { nearUnitsIn } from './find-near-names.ts'
import { leadQuestion } from './lead-question.ts'
import { accountableFor, candidatesFor, nearCandidatesFor, unitsNamed } from './match-lead.ts'
import { CITY_FACTS, positionFact, unitFact } from './testing/organization-facts.ts'
import { unitsBearing } from './units-bearing.ts'

function former(unitId: string, name: string, to = '2025-06-30'): FormerName {
  return { unitId, name, from: isoDate('2020-01-01'), to: isoDate(to) }
}

const FACTS = {
  units: [
    ...CITY_FACTS.units,
    unitFact('u-trung', 'ward', 'Phường Trúc Lâm', { validFrom: '2025-07-01' }),
    unitFact('u-new-lotus', 'department', 'Sở Tài chính', { validFrom: '2025-07-01' }),
  ],
  positions: [
    ...CITY_FACTS.positions,
    positionFact('p-trung', 'u-trung', 'Chủ tịch UBND phường Trúc Lâm'),
    positionFact('p-finance', 'u-new-lotus', 'Giám đốc Sở Tài chính'),
  ],
  history: {
    names: [
      // Renamed and still there, merged into one, divided, ended without anybody, and a name reused.
      former('u-works', 'Sở Giao thông'),
      former('u-old-labour', 'Sở Lao động'),
      former('u-old-labour', 'Giám đốc Sở Lao động'),
      former('u-old-reed', 'Xã Lau Sậy'),
      former('u-old-rope', 'Ban Dây Thừng'),
      former('u-old-finance', 'Sở Tài chính'),
    ],
    heirsByUnitId: new Map([
      ['u-old-labour', ['u-health']],
      ['u-old-reed', ['u-mill', 'u-trung']],
      ['u-old-rope', []],
      ['u-old-finance', ['u-works']],
    ]),
  },
}
const index = buildLeadIndex(FACTS)
const of2024 = buildLeadIndex(FACTS, { writtenOn: isoDate('2024-03-01') })

test.for([
  ['renamed since', 'Sở Giao thông', 'p-works', 'Sở Xây dựng'],
  ['that another took over from', 'Sở Lao động', 'p-health', 'Sở Y tế'],
] as const)('a unit %s means the head of today, and it is said', ([, name, positionId, today]) => {
  expect(accountableFor([name], index)).toBe(positionId)
  expect(candidatesFor([name], index)[0]?.label).toBe(
    `Giám đốc ${today} (“${name}” nay là ${today})`,
  )
  expect(leadQuestion([name], index, nearUnitsIn(index))).toBe(
    `“${name}” nay là ${today}. Ai chịu trách nhiệm chính?`,
  )
})

test('the title of a head of then leads to whoever took over', () => {
  expect(accountableFor(['Giám đốc Sở Lao động'], index)).toBe('p-health')
  expect(unitsNamed(['Sở Lao động', 'UBND xã Lau Sậy'], index)).toEqual(['u-health'])
})

test('a unit that was divided is asked about, however near one part is', () => {
  const atHome = buildLeadIndex(FACTS, { homeUnitId: 'u-mill' })

  for (const names of [index, atHome]) {
    expect(accountableFor(['UBND xã Lau Sậy'], names)).toBeNull()
    expect(candidatesFor(['UBND xã Lau Sậy'], names).map((one) => one.positionIds)).toEqual([
      ['p-mill'],
      ['p-trung'],
    ])
  }
  expect(leadQuestion(['UBND xã Lau Sậy'], index, nearUnitsIn(index))).toBe(
    '“UBND xã Lau Sậy” đã tách, nay là Phường Bến Gạo và Phường Trúc Lâm; văn bản giao cho đơn vị nào? Ai chịu trách nhiệm chính?',
  )
})

test('a unit that ended without anybody is said to have ended', () => {
  expect(candidatesFor(['Ban Dây Thừng'], index)).toEqual([])
  expect(leadQuestion(['Ban Dây Thừng'], index, nearUnitsIn(index))).toBe(
    '“Ban Dây Thừng” không còn từ sau ngày 30/6/2025 và chưa ghi nhận đơn vị nào tiếp nhận. Ai chịu trách nhiệm chính?',
  )
})

test('a name that another unit bears today means whoever bore it on the day of the document', () => {
  expect(unitsBearing('Sở Tài chính', index).unitIds).toEqual(['u-new-lotus'])
  expect(unitsBearing('Sở Tài chính', of2024).unitIds).toEqual(['u-works'])
  expect(unitsBearing('Sở Y tế', of2024)).toEqual({ unitIds: ['u-health'], former: null })
})

test('a name that nobody bears is asked about with those nearest to it, and nobody is assigned', () => {
  const heads = (name: string) =>
    nearCandidatesFor([name], index, nearUnitsIn(index)).flatMap(({ positionIds }) => positionIds)

  expect(heads('Sở Xây dụng')).toEqual(['p-works'])
  expect(heads('UBND phường Cầu Sem')).toEqual(['p-lotus'])
  expect(heads('Trung tâm Phục vụ')).toEqual(['p-centre'])
  expect(heads('Sở Địa chất')).toEqual([])
  expect(heads('Sở Y tế')).toEqual([])
  expect(accountableFor(['Sở Xây dụng'], index)).toBeNull()
  expect(leadQuestion(['Sở Xây dụng'], index, nearUnitsIn(index))).toBe(
    'Tổ chức không có đơn vị tên “Sở Xây dụng”; có phải là Sở Xây dựng không? Ai chịu trách nhiệm chính?',
  )
  expect(leadQuestion(['Sở Địa chất'], index, nearUnitsIn(index))).toBeNull()
})

test('names that differ in a number are never near', () => {
  const units = [unitFact('u-1', 'neighbourhood', 'Tổ dân phố số 3')]
  const positions = [positionFact('p-1', 'u-1', 'Tổ trưởng')]
  const numbered = buildLeadIndex({ ...FACTS, units, positions })

  expect(nearCandidatesFor(['Tổ dân phố số 4'], numbered, nearUnitsIn(numbered))).toEqual([])
  expect(nearCandidatesFor(['Tổ dân phô số 3'], numbered, nearUnitsIn(numbered))).toHaveLength(1)
})

test('two units of one name are asked about by their number', () => {
  expect(leadQuestion(['Phòng Kinh tế'], index, nearUnitsIn(index))).toBe(
    'Có 2 đơn vị cùng tên “Phòng Kinh tế”. Ai chịu trách nhiệm chính?',
  )
})
