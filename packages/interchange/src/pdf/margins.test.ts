import { expect, test } from 'vitest'
import { toLine } from './line.ts'
import { listSetApart } from './margins.ts'

function piece(text: string, left: number, right: number) {
  return { text, left, right, baseline: 40, size: 12, bold: false }
}

test('words of a running line between wide gaps stand for themselves, others together', () => {
  const line = toLine([
    piece('TỐI', 85, 105),
    piece('MẬT', 109, 130),
    piece('KẾ HOẠCH', 350, 410),
    piece('BẢO MẬT', 414, 460),
  ])
  expect(listSetApart(line)).toEqual(['TỐI MẬT', 'KẾ HOẠCH BẢO MẬT'])
})
