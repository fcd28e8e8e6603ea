import { expect, test } from 'vitest'
import { buildLeadIndex } from './lead-index.ts'
import { accountableFor, candidatesFor, unitsNamed } from './match-lead.ts'
import { CITY_FACTS as FACTS } from './testing/organization-facts.ts'

const index = buildLeadIndex(FACTS)

test.for([
  ['a unit leads to its head', 'Sở Xây dựng', 'p-works'],
  ['case and spaces do not matter', 'SỞ  Y TẾ', 'p-health'],
  ['nor does the place of a tone mark', 'Uỷ ban nhân dân thành phố', 'p-chair'],
  ['a committee is known by its place', 'UBND phường Cầu Sen', 'p-lotus'],
  ['the place may be written out', 'Ủy ban nhân dân xã Suối Bàng', 'p-brook'],
  ['a title leads to its position', 'Giám đốc Sở Y tế', 'p-health'],
  ['a title with an abbreviation', 'Chủ tịch Ủy ban nhân dân TP', 'p-chair'],
  ['a deputy named by title is not the head', 'Phó Giám đốc Sở Xây dựng', 'p-works-2'],
  ["the city's own name may be added", 'Công an thành phố Minh Hà', 'p-police'],
  ['and to the committee of the city', 'UBND thành phố Minh Hà', 'p-chair'],
  ['words of courtesy in front', 'Đề nghị lãnh đạo Sở Y tế', 'p-health'],
] as const)('%s', ([, name, positionId]) => {
  expect(accountableFor([name], index)).toBe(positionId)
})

test.for([
  ['two leads', ['Sở Xây dựng', 'Sở Y tế']],
  ['two leads of which one is unknown', ['Sở Xây dựng', 'Sở Địa chất']],
  ['a name that two units share', ['Phòng Kinh tế']],
  ['a name that nobody bears', ['Các đơn vị liên quan']],
  ['an ordinary member by title', ['Chuyên viên']],
  ['no name', []],
] as const)('%s leave the accountable position open', ([, names]) => {
  expect(accountableFor(names, index)).toBeNull()
})

test('a name that several units share means the one of the ward that sends the document', () => {
  const atHome = buildLeadIndex(FACTS, { homeUnitId: 'u-econ-2' })

  expect(accountableFor(['Phòng Kinh tế'], atHome)).toBe('p-econ-2')
  expect(accountableFor(['Trưởng phòng'], atHome)).toBe('p-econ-2')
  expect(accountableFor(['Sở Y tế'], atHome)).toBe('p-health')
})

test('two leads are offered one by one, and together to be split', () => {
  expect(candidatesFor(['Sở Xây dựng', 'Sở Y tế'], index)).toEqual([
    { positionIds: ['p-works'], label: 'Giám đốc Sở Xây dựng' },
    { positionIds: ['p-health'], label: 'Giám đốc Sở Y tế' },
    { positionIds: ['p-works', 'p-health'], label: 'Tách thành 2 nhiệm vụ' },
  ])
})

test('a shared name is offered one by one, since only one of them is meant', () => {
  expect(candidatesFor(['Phòng Kinh tế'], index).map(({ positionIds }) => positionIds)).toEqual([
    ['p-econ-1'],
    ['p-econ-2'],
  ])
})

const EVERYWHERE = ['p-lotus', 'p-mill', 'p-brook']

test.for([
  ['UBND các phường, xã, đặc khu', EVERYWHERE, '3 người đứng đầu phường, xã, đặc khu'],
  ['Chủ tịch UBND các xã, phường', EVERYWHERE, '3 người đứng đầu xã, phường'],
  ['UBND cấp xã', EVERYWHERE, '3 người đứng đầu phường, xã, đặc khu'],
  ['Các phường trên địa bàn thành phố', ['p-lotus', 'p-mill'], '2 người đứng đầu phường'],
  ['Các sở, ban, ngành', ['p-police', 'p-works', 'p-health'], '3 người đứng đầu sở'],
  [
    'các Trung tâm Phục vụ hành chính công',
    ['p-centre'],
    '1 người đứng đầu trung tâm phục vụ hành chính công',
  ],
] as const)('"%s" is a group to fan out', ([name, positionIds, label]) => {
  expect(candidatesFor([name], index)).toEqual([{ positionIds, label: `${label}, giao đồng loạt` }])
})

test.for([
  'Các sở, ngành liên quan',
  'Các phòng chuyên môn thuộc UBND các phường',
  'Các xã ven biển',
  'Các cơ quan báo chí',
  'Phường',
])('"%s" names nobody in particular', (name) => {
  expect(candidatesFor([name], index)).toEqual([])
})

test('supporting units are taken one by one and as a group, where it is plain who is meant', () => {
  const names = ['Sở Y tế', 'Phòng Kinh tế', 'UBND các phường', 'các đoàn thể']
  expect(unitsNamed(names, index)).toEqual(['u-health', 'u-lotus', 'u-mill'])
})
