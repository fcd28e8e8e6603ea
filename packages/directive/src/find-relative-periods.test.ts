import { describe, expect, test } from 'vitest'
import { showDeadlines } from './testing/show-deadlines.ts'

describe('a period told from the date of the document, Monday 2 March 2026', () => {
  test.each([
    ['hoàn thành trong tuần này', 'range 2026-03-02..2026-03-08'],
    ['báo cáo trong tuần tới', 'range 2026-03-09..2026-03-15'],
    ['hoàn thành trong tháng này', 'range 2026-03-01..2026-03-31'],
    ['hoàn thành trong tháng tới', 'range 2026-04-01..2026-04-30'],
    ['hoàn thành trong quý này', 'range 2026-01-01..2026-03-31'],
    ['xong trong quý tới', 'range 2026-04-01..2026-06-30'],
    ['báo cáo vào đầu tuần sau', 'date 2026-03-09'],
    ['báo cáo vào cuối tuần này', 'date 2026-03-08'],
    ['trước cuối tháng này', 'date 2026-03-31'],
    ['báo cáo cuối tháng này', 'date 2026-03-31'],
    ['hoàn thành trong ngày hôm nay', 'date 2026-03-02'],
    ['báo cáo trong ngày', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(showDeadlines(text)).toBe(expected)
  })
})
