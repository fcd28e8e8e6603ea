import { expect, test } from 'vitest'
import { positionLabel } from './position-label.ts'

test.for([
  ['Giám đốc Sở Xây dựng', 'Sở Xây dựng', null, 'Giám đốc Sở Xây dựng'],
  ['Chuyên viên', 'Sở Xây dựng', null, 'Chuyên viên, Sở Xây dựng'],
  ['Chủ tịch UBND Thành phố', 'Ủy ban nhân dân Thành phố', null, 'Chủ tịch UBND Thành phố'],
  ['Chủ tịch UBND phường Cầu Sen', 'Phường Cầu Sen', null, 'Chủ tịch UBND phường Cầu Sen'],
  ['Bí thư', 'Xã Suối Bàng', null, 'Bí thư, xã Suối Bàng'],
  [
    'Trưởng phòng Kinh tế',
    'Phòng Kinh tế',
    'Phường Cầu Sen',
    'Trưởng phòng Kinh tế, phường Cầu Sen',
  ],
  ['Trưởng phòng Hạ tầng', 'Phòng Hạ tầng', 'Sở Xây dựng', 'Trưởng phòng Hạ tầng, Sở Xây dựng'],
  ['Kế toán', 'Văn phòng', 'Phường Cầu Sen', 'Kế toán, văn phòng, phường Cầu Sen'],
] as const)('%s in %s of %s is %s', ([title, unit, place, label]) => {
  expect(positionLabel(title, unit, place)).toBe(label)
})
