import { expect, test } from 'vitest'
import { findProduct } from './find-product.ts'
import { splitWords } from './split-words.ts'

function find(text: string): string | null {
  const found = findProduct(splitWords(text, 100), 0)
  return found === null ? null : text.slice(found.start, found.end)
}

test('what the work waits for is not what it yields', () => {
  expect(find('rà soát, hoàn thành sau khi Luật có hiệu lực')).toBeNull()
  expect(find('trình dự thảo sau khi Luật có hiệu lực')).toBe('dự thảo')
  expect(find('xây dựng Luật Thủ đô')).toBe('Luật')
})
