import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchForm } from './match-form.ts'

test('the tone mark moves to where the new spelling has it', () => {
  expect(matchForm('Uỷ ban, HOÀ BÌNH, thuỷ, hoá đơn')).toBe('Ủy ban, HÒA BÌNH, thủy, hóa đơn')
})

test('words in which it stands right already are left alone', () => {
  expect(matchForm('hoàn thành, quý, khoản, toàn')).toBe('hoàn thành, quý, khoản, toàn')
})

test('the length never changes, so an offset means the same in both', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('U', 'u', 'ỷ', 'Ỷ', 'o', 'O', 'à', 'À', 'q', 'Q', 'n', ' '),
      }),
      (text) => {
        expect(matchForm(text)).toHaveLength(text.length)
      },
    ),
  )
})
