import { expect, test } from 'vitest'
import { withoutPersons } from './without-persons.ts'

const known = new Set(['Trần Thị Bích', 'Lê An'])

test.for([
  ['Giao đồng chí Phạm Văn Lộc, Phó Giám đốc Sở Y tế', 'Giao đồng chí […], Phó Giám đốc Sở Y tế'],
  ['Đ/c Ngô Minh và ông Đỗ Quang Hà phối hợp', 'Đ/c […] và ông […] phối hợp'],
  ['Sở Y tế (Trần Thị Bích theo dõi)', 'Sở Y tế ([…] theo dõi)'],
  ['Phó Giám đốc Lê An chủ trì', 'Phó Giám đốc […] chủ trì'],
  ['đồng chí Chủ tịch UBND Thành phố', 'đồng chí Chủ tịch UBND Thành phố'],
  ['UBND phường Cầu Sen, Thành phố Minh Hà', 'UBND phường Cầu Sen, Thành phố Minh Hà'],
] as const)('"%s" keeps positions and units alone', ([text, left]) => {
  expect(withoutPersons(text, known)).toBe(left)
})
