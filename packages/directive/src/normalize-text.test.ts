import fc from 'fast-check'
import { expect, test } from 'vitest'
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

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalizeText(text)
      expect(normalizeText(once)).toBe(once)
    }),
  )
})
