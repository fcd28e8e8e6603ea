import { expect, test } from 'vitest'
import { vi } from '../../messages/vi.ts'
import { chanceBand, formatChance } from './chance-words.ts'
import { formatDays } from './format-days.ts'

test.for([
  [0.02, 'hardly', '2%'],
  [0.3, 'unlikely', '30%'],
  [0.5, 'even', '50%'],
  [0.72, 'likely', '72%'],
  [0.97, 'nearly-sure', '97%'],
] as const)('a chance of %s is said in a word and in percent', ([chance, band, percent]) => {
  expect(chanceBand(chance)).toBe(band)
  expect(formatChance(chance, vi)).toBe(percent)
})

test('no forecast is ever certain', () => {
  expect(formatChance(0, vi)).toBe('dưới 1%')
  expect(formatChance(1, vi)).toBe('trên 99%')
})

test('days are whole, or have one digit behind the comma of the language', () => {
  expect(formatDays(3, 'vi')).toBe('3')
  expect(formatDays(2.46, 'vi')).toBe('2,5')
  expect(formatDays(2.46, 'en')).toBe('2.5')
  expect(formatDays(-1.5, 'vi')).toBe('−1,5')
  expect(formatDays(2.98, 'vi')).toBe('3')
})
