import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairNoise } from './repair-noise.ts'
import { listCorpus, readCorpusFiles } from './testing/read-corpus.ts'

describe('noise is undone', () => {
  test.each([
    ['hạn l5/O6/2026', 'hạn 15/06/2026'],
    ['| l5/O6/2026 |', '| 15/06/2026 |'],
    ['ngày l5 thảng O6 nãm 2O26', 'ngày 15 tháng 06 năm 2026'],
    ['ngay 5 thang 3', 'ngày 5 tháng 3'],
    ['ngay 5 tháng 3 năm 2026', 'ngày 5 tháng 3 năm 2026'],
    ['ngày & 5 tháng 3', 'ngày 5 tháng 3'],
    ['kinh tế -- xã hội', 'kinh tế - xã hội'],
    ['kinh tế--xã hội', 'kinh tế-xã hội'],
    ['Số 12/KH--UBND', 'Số 12/KH-UBND'],
    ['từ 01/6/2026 -- 15/6/2026', 'từ 01/6/2026 - 15/6/2026'],
  ])('%s', (noisy, clean) => {
    expect(repairNoise(noisy)).toBe(clean)
  })
})

describe('good text stays', () => {
  test.each([
    'Giao Sở Nội vụ làm ngay 5 tháng 3 lần kiểm tra',
    'LÀM NGAY 5 THÁNG 3 LẦN',
    'foo--bar',
    'commit --amend -- file',
    'SELECT 1 -- x',
    'chạy npm run build -- --watch',
    'Mã số O1/O2/2026',
    'Số: O1/O2/2026',
    'Ký hiệu O1-O2-2026',
    'Thời hạn: ______',
    'x | y | z',
  ])('%s', (text) => {
    expect(repairNoise(text)).toBe(text)
  })
})

test.each(listCorpus())('%s is unchanged', (name) => {
  const lines = readCorpusFiles(name).text.normalize('NFC').split('\n')
  expect(lines.filter((line) => repairNoise(line) !== line)).toEqual([])
})

const PIECES = 'ngay ngày thang tháng năm nam l5 O6 5 2O26 -- & / tế foo _ | KH - 12/KH １'.split(
  ' ',
)

test('repairing twice changes nothing', () => {
  const pieces = fc.nat(PIECES.length - 1).map((at) => PIECES[at] ?? '')
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), fc.constantFrom('', ' '), (parts, gap) => {
      const once = repairNoise(parts.join(gap))
      expect(repairNoise(once)).toBe(once)
    }),
  )
})
