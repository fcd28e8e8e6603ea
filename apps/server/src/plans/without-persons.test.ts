import { expect, test } from 'vitest'
import { knownNames } from './known-names.ts'
import { withoutPersons } from './without-persons.ts'

const known = knownNames({
  persons: ['Trần Thị Bích', 'Lê An', 'Trần Hoà'],
  units: [
    'Phường Bà Rịa',
    'Phường Vũng Tàu',
    'Đặc khu Cô Tô',
    'Tỉnh Quảng Ninh',
    'Phường Lê An',
    'Sở Y tế',
    'Phòng Văn hóa - Xã hội',
  ],
})

test.for([
  ['Giao đồng chí Phạm Văn Lộc, Phó Giám đốc Sở Y tế', 'Giao đồng chí […], Phó Giám đốc Sở Y tế'],
  ['Đ/c Ngô Minh và ông Đỗ Quang Hà phối hợp', 'Đ/c […] và ông […] phối hợp'],
  ['Sở Y tế (Trần Thị Bích theo dõi)', 'Sở Y tế ([…] theo dõi)'],
  ['Phó Giám đốc Lê An chủ trì', 'Phó Giám đốc […] chủ trì'],
  ['đồng chí TRẦN VĂN AN chủ trì', 'đồng chí […] chủ trì'],
  ['ĐỒNG CHÍ TRẦN VĂN AN, GIÁM ĐỐC SỞ Y TẾ', 'ĐỒNG CHÍ […], GIÁM ĐỐC SỞ Y TẾ'],
  ['Giao TRẦN THỊ  BÍCH và trần thị bích', 'Giao […] và trần thị bích'],
  ['Trần Hòa báo cáo', '[…] báo cáo'],
  ['đồng  chí Trần  Văn\u00a0An chủ trì', 'đồng  chí […] chủ trì'],
  [
    'các đồng chí Trần Văn An, Đỗ Thị Lan; Vàng A Pháng và Lê Bình chủ trì',
    'các đồng chí […], […]; […] và […] chủ trì',
  ],
  ['đồng chí: Trần Văn An, Ngô Minh, Sở Y tế', 'đồng chí: […], […], Sở Y tế'],
  ['đồng chí Trần Văn An, Ban Tổ chức Thành ủy', 'đồng chí […], Ban Tổ chức Thành ủy'],
  ['đồng chí H’Hen Niê chủ trì', 'đồng chí […] chủ trì'],
  ['cô Tô Thị Bích; Cô Tô Thị Bích', 'cô […]; Cô […]'],
] as const)('"%s" loses the names of persons', ([text, left]) => {
  expect(withoutPersons(text, known)).toBe(left)
})

test.for([
  'đồng chí Chủ tịch UBND Thành phố',
  'đồng chí Phó Chủ tịch UBND Thành phố',
  'ĐỒNG CHÍ CHỦ TỊCH UBND THÀNH PHỐ',
  'UBND phường Cầu Sen, Thành phố Minh Hà',
  'phát triển Bà Rịa Vũng Tàu',
  'khu du lịch Cô Tô Quảng Ninh',
  'Cô Tô, Vân Đồn',
  'UBND phường Lê An báo cáo',
  'đồng chí phụ trách Phòng Văn hóa - Xã hội',
])('"%s" stays as it is', (text) => {
  expect(withoutPersons(text, known)).toBe(text)
})
