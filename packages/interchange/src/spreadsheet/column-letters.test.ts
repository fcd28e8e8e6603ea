import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetters, readCellReference } from './column-letters.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})

test('a reference is read back', () => {
  fc.assert(
    fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
      expect(readCellReference(`${columnLetters(column)}${row}`)).toEqual({ column, row })
    }),
  )
})

test.each(['', 'A', '1', 'A0', 'a1', 'AAAA1', 'A1:B2'])('%j is no reference', (text) => {
  expect(readCellReference(text)).toBeNull()
})
