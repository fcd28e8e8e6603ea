import { expect, test } from 'vitest'
import { expandGroup } from './expand-group.ts'
import { buildLeadIndex } from './lead-index.ts'
import { candidatesFor, unitsNamed } from './match-lead.ts'
import { ABOVE, CITY_FACTS, positionFact, unitFact } from './testing/organization-facts.ts'

const LOTUS = [...ABOVE, 'u-lotus']
const MILL = [...ABOVE, 'u-mill']
const FACTS = {
  ...CITY_FACTS,
  units: [
    ...CITY_FACTS.units,
    unitFact('u-office', 'office', 'Văn phòng HĐND và UBND', { above: LOTUS }),
    unitFact('u-culture', 'division', 'Phòng Văn hóa - Xã hội', { above: LOTUS }),
    unitFact('u-nursery', 'public-service-unit', 'Trường Mầm non Hoa Sen', { above: LOTUS }),
    unitFact('u-primary', 'public-service-unit', 'Trường Tiểu học Cầu Sen', { above: LOTUS }),
    unitFact('u-lower', 'public-service-unit', 'Trường THCS Bến Gạo', { above: MILL }),
    unitFact('u-clinic', 'public-service-unit', 'Trạm Y tế', { above: LOTUS }),
    unitFact('u-clinic-2', 'public-service-unit', 'Trạm Y tế', { above: MILL }),
    unitFact('u-nbh-1', 'neighbourhood', 'Khu phố 1', { above: LOTUS }),
    unitFact('u-nbh-2', 'neighbourhood', 'Tổ dân phố 2', { above: MILL }),
    unitFact('u-party-1', 'party-committee', 'Đảng ủy phường Cầu Sen', { above: ['u-party'] }),
    unitFact('u-party-2', 'party-committee', 'Đảng ủy xã Suối Bàng', { above: ['u-party'] }),
    unitFact('u-police-1', 'public-service-unit', 'Công an phường Bến Gạo', {
      above: [...ABOVE, 'u-police'],
    }),
  ],
  positions: [
    ...CITY_FACTS.positions,
    positionFact('p-nbh-1', 'u-nbh-1', 'Trưởng khu phố 1'),
    positionFact('p-nbh-2', 'u-nbh-2', 'Tổ trưởng tổ dân phố 2'),
  ],
}
const fromCity = buildLeadIndex(FACTS, { homeUnitId: 'u-committee' })
const fromWard = buildLeadIndex(FACTS, { homeUnitId: 'u-office' })
const idsIn = (name: string, index = fromCity) =>
  expandGroup(name, index)?.units.map(({ id }) => id) ?? null

test.for([
  ['UBND các phường, xã và đặc khu', ['u-lotus', 'u-mill', 'u-brook']],
  ['Phường, xã, đặc khu', ['u-lotus', 'u-mill', 'u-brook']],
  ['Toàn thể các phường', ['u-lotus', 'u-mill']],
  ['Chủ tịch UBND các xã', ['u-brook']],
  ['Giám đốc, Thủ trưởng các sở, ban, ngành thành phố', ['u-police', 'u-works', 'u-health']],
  ['Thủ trưởng các sở, ngành và UBND các xã', ['u-police', 'u-works', 'u-health', 'u-brook']],
  ['Thủ trưởng các cơ quan, đơn vị trực thuộc', ['u-police', 'u-works', 'u-health']],
  ['Đảng ủy các xã, phường, đặc khu', ['u-party-1', 'u-party-2']],
  ['Bí thư Đảng ủy các phường', ['u-party-1']],
  ['Công an các phường, xã', ['u-police-1']],
  ['Trạm Y tế các phường', ['u-clinic', 'u-clinic-2']],
  ['các trường học trên địa bàn thành phố', ['u-nursery', 'u-primary', 'u-lower']],
  ['Hiệu trưởng các trường mầm non, tiểu học', ['u-nursery', 'u-primary']],
  ['các trường THCS', ['u-lower']],
  ['các khu phố, tổ dân phố', ['u-nbh-1', 'u-nbh-2']],
  ['tổ dân phố', ['u-nbh-2']],
] as const)('the city means by "%s" units of today', ([name, ids]) => {
  expect(idsIn(name)).toEqual(ids)
})

test.for([
  ['các phòng chuyên môn', ['u-econ-1', 'u-culture']],
  ['Trưởng các phòng chuyên môn thuộc phường', ['u-econ-1', 'u-culture']],
  [
    'các phòng, đơn vị trực thuộc',
    ['u-econ-1', 'u-centre', 'u-office', 'u-culture', 'u-nursery', 'u-primary', 'u-clinic'],
  ],
  ['các trường học', ['u-nursery', 'u-primary']],
  ['Trưởng các khu phố', ['u-nbh-1']],
] as const)('the office of a ward means by "%s" those of its ward', ([name, ids]) => {
  expect(idsIn(name, fromWard)).toEqual(ids)
})

test.for([
  ['UBND các phường, xã (trừ phường Cầu Sen)', ['u-mill', 'u-brook']],
  ['UBND các phường, xã, trừ xã Suối Bàng và phường Cầu Sen', ['u-mill']],
  ['các sở, ban, ngành (ngoại trừ Công an Thành phố; Sở Y tế)', ['u-works']],
  ['UBND các phường, xã (không bao gồm các xã)', ['u-lotus', 'u-mill']],
  ['UBND các phường (trừ Bến Gạo)', ['u-lotus']],
] as const)('"%s" leaves out whom it says', ([name, ids]) => {
  expect(idsIn(name)).toEqual(ids)
})

test.for([
  ['UBND các phường: Cầu Sen, Bến Gạo', ['u-lotus', 'u-mill']],
  ['UBND các phường Bến Gạo và xã Suối Bàng', ['u-mill', 'u-brook']],
] as const)('"%s" means those that it names', ([name, ids]) => {
  expect(idsIn(name)).toEqual(ids)
})

test.for([
  'UBND các phường (trừ phường Đá Vàng)',
  'UBND các phường Cầu Sen, Đá Vàng',
  'các phường liên quan',
  'các phường trên địa bàn có liên quan',
  'các phòng chuyên môn thuộc UBND các phường',
  'các phòng thuộc phường Bến Gạo',
  'Sở Y tế và các đơn vị liên quan',
  'các đơn vị',
  'các đoàn thể',
  'khu phố 1',
  'phòng chuyên môn',
  'Đảng ủy các đặc khu',
])('"%s" is not a list that can be taken whole', (name) => {
  expect(idsIn(name)).toBeNull()
})

test('whom a list leaves out is neither assigned nor named as supporting', () => {
  const name = 'Trưởng các khu phố, tổ dân phố (trừ Tổ dân phố 2)'

  expect(candidatesFor([name], fromCity)).toEqual([
    { positionIds: ['p-nbh-1'], label: '1 người đứng đầu khu phố, tổ dân phố, giao đồng loạt' },
  ])
  expect(unitsNamed([name], fromCity)).toEqual(['u-nbh-1'])
})
