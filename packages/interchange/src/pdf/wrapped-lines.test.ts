import { expect, test } from 'vitest'
import { joinLineTexts } from './wrapped-lines.ts'

test.each([
  [['từ 2025-', '01-01 đến 2025-03-', '31'], 'từ 2025-01-01 đến 2025-03-31'],
  [['Nghị quyết số 57-', 'NQ/TW'], 'Nghị quyết số 57-NQ/TW'],
  [['phát triển kinh tế -', 'xã hội'], 'phát triển kinh tế - xã hội'],
  [['trước ngày', '30/6/2026'], 'trước ngày 30/6/2026'],
])('lines %j are joined with a space only where one was', (lines, joined) => {
  expect(joinLineTexts(lines)).toBe(joined)
})
