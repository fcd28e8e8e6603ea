import { expect, test } from 'vitest'
import { positionWords } from './position-words.ts'

test.for([
  ['Chủ tịch UBND Thành phố', 'Ủy ban nhân dân Thành phố', 'Chủ tịch UBND Thành phố'],
  ['Chủ tịch UBND phường Cầu Sen', 'Phường Cầu Sen', 'Chủ tịch UBND phường Cầu Sen'],
  ['Giám đốc Sở Xây dựng', 'Sở Xây dựng', 'Giám đốc Sở Xây dựng'],
  ['Trưởng phòng Kinh tế', 'Phòng Kinh tế', 'Trưởng phòng Kinh tế'],
  ['Quản trị hệ thống', 'Văn phòng UBND Thành phố', 'Quản trị hệ thống, Văn phòng UBND Thành phố'],
] as const)('“%s” of “%s” is called “%s”', ([title, unitName, words]) => {
  expect(positionWords({ title, unitName })).toBe(words)
})
