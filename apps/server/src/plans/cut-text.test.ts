import { expect, test } from 'vitest'
import { cutText, shortenTitle } from './cut-text.ts'

test('a text is never cut through a character', () => {
  expect(cutText('ab𝄞', 3)).toBe('ab\uFFFD')
  expect(cutText('ab𝄞', 4)).toBe('ab𝄞')
})

test('a long title is cut at a word', () => {
  const title = `${'từ '.repeat(99)}cuốicùng`

  expect(shortenTitle('ngắn')).toBe('ngắn')
  expect(shortenTitle(title)).toBe(`${'từ '.repeat(98)}từ…`)
  expect(shortenTitle('x'.repeat(400))).toHaveLength(300)
})
