import { describe, expect, test } from 'vitest'
import { showDeadlines } from './testing/show-deadlines.ts'

describe('a holiday by name, in a document of 2 March 2026', () => {
  test.each([
    ['hoàn thành trước Tết Nguyên đán Bính Ngọ 2026', 'date 2026-02-16'],
    ['hoàn thành trước Tết Nguyên đán năm 2027', 'date 2027-02-05'],
    ['xong trước Tết Nguyên đán Đinh Mùi', 'date 2027-02-05'],
    ['trước Tết Nguyên đán', 'date 2027-02-05'],
    ['trong dịp 30/4 và 1/5', 'range 2026-04-30..2026-05-01'],
    ['nhân dịp Quốc khánh 2/9', 'date 2026-09-02'],
    ['khánh thành dịp Ngày Quốc khánh 2/9/2026', 'date 2026-09-02'],
    ['hoàn thành trước ngày Quốc khánh', 'date 2026-09-01'],
    ['hoàn thành trước Giỗ Tổ Hùng Vương', 'date 2026-04-25'],
    ['khai trương đúng dịp Ngày Chuyển đổi số quốc gia (10/10)', 'date 2026-10-10'],
    ['tổ chức kỷ niệm Ngày Nhà giáo Việt Nam', 'none'],
    ['rà soát sau Tết Nguyên đán', 'event'],
  ])('%s → %s', (text, expected) => {
    expect(showDeadlines(text)).toBe(expected)
  })
})
