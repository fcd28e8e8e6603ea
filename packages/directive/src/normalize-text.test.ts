import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeLine, normalizeText } from './normalize-text.ts'

test('marks that stand apart are joined to their letter', () => {
  const apart = 'Ủy ban nhân dân'.normalize('NFD')
  expect(normalizeLine(apart)).toBe('Ủy ban nhân dân')
})

test('tabs, hard spaces and runs of spaces become one space', () => {
  expect(normalizeLine('\tSố:\u00a0 12/KH-UBND \u2003')).toBe('Số: 12/KH-UBND')
})

test('line ends of every system part lines, and empty lines go', () => {
  expect(normalizeText('một\r\n\r\nhai\rba\u2028bốn')).toBe('một\nhai\nba\nbốn')
})

test('soft hyphens and zero-width characters leave no trace', () => {
  expect(normalizeLine('Kế\u00ad ho\u200bạch\ufeff')).toBe('Kế hoạch')
})

describe('what character recognition does to dates and signs is undone', () => {
  test.each([
    ['trước ngày l5/O6/2026', 'trước ngày 15/06/2026'],
    ['ngày 3O-6-2O26.', 'ngày 30-6-2026.'],
    ['Minh Hà, ngày l5 thảng O6 nãm 2O26', 'Minh Hà, ngày 15 tháng 06 năm 2026'],
    ['NGÀY 5 THẢNG 6 NĂM 2026', 'NGÀY 5 THÁNG 6 NĂM 2026'],
    ['ngày& tháng năm 2026', 'ngày tháng năm 2026'],
    ['ngày 05& tháng 6 năm 2026', 'ngày 05 tháng 6 năm 2026'],
    ['Số：１２/KH‑UBND', 'Số:12/KH-UBND'],
    ['kinh tế -- xã hội, KH--UBND', 'kinh tế - xã hội, KH-UBND'],
  ])('%s', (noisy, clean) => {
    expect(normalizeLine(noisy)).toBe(clean)
  })
})

test.each([
  'Kết luận số 15/KL-TU, Io.1/O và 10/l0',
  'Nghiên cứu & phát triển; ngày & đêm; tháng 6 & 7',
  'roviec check --json tệp',
  'Thông báo số 1O/TB-VP ngày 31/12/2026, khoản l điểm o',
  'trong 30 ngày; hằng tháng; ngày 40/13/2026; ngày O/O/OOOO',
  'tỷ lệ 1/10/1000 hộ',
  'vào ngày 5 thang lương, năm 2026',
])('%s stays as it is', (text) => {
  expect(normalizeLine(text)).toBe(text)
})

test('normalising noise twice changes nothing either', () => {
  const noise = fc.array(
    fc.constantFrom(
      ...'ngày tháng thảng năm nãm & ^ -- - l5 O6 2O26 / . l O 1 0 15/O6/2026 ＆ － ngày& ­'.split(
        ' ',
      ),
      ' ',
    ),
    { maxLength: 16 },
  )
  fc.assert(
    fc.property(noise, (pieces) => {
      const once = normalizeText(pieces.join(''))
      expect(normalizeText(once)).toBe(once)
    }),
    { numRuns: 3_000 },
  )
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalizeText(text)
      expect(normalizeText(once)).toBe(once)
    }),
  )
})
