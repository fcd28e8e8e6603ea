import fc from 'fast-check'
import { expect, test } from 'vitest'
import { element, escapeXml, estimateTextWidth, wrapText } from './svg-text.ts'

test('markup in a text stays text, and characters that XML forbids are left out', () => {
  expect(escapeXml('<script>alert("1")</script> & \'x\'')).toBe(
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;',
  )
  expect(escapeXml('a\u0000b\u001bc\ud800d\uffff😀\n')).toBe('abcd😀\n')
})

test('an attribute that is null is left out, and numbers are short', () => {
  expect(element('path', { d: 'M0 0"', x: 1 / 3, stroke: null })).toBe(
    '<path d="M0 0&quot;" x="0.33"/>',
  )
})

test('wrapped lines never run wider than they may', () => {
  const width = fc.integer({ min: 40, max: 400 })
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      width,
      fc.integer({ min: 1, max: 3 }),
      (text, wide, lines) => {
        const wrapped = wrapText(text, { width: wide, fontSize: 13, lines })
        expect(wrapped.length).toBeLessThanOrEqual(lines)
        for (const line of wrapped) expect(estimateTextWidth(line, 13)).toBeLessThanOrEqual(wide)
      },
    ),
  )
})

test('a Vietnamese text is as wide as the font draws it, within a twentieth', () => {
  const measured = 14.8

  const estimated = estimateTextWidth('Khảo sát hiện trạng kho lưu trữ', 1)

  expect(Math.abs(estimated / measured - 1)).toBeLessThan(0.05)
})

test('a text that fits is kept whole, a longer one ends in an ellipsis', () => {
  const at = { width: 180, fontSize: 13, lines: 2 }

  expect(wrapText('Khảo sát hiện trạng kho lưu trữ', at)).toEqual([
    'Khảo sát hiện trạng kho lưu',
    'trữ',
  ])
  expect(wrapText('Khảo sát hiện trạng kho lưu trữ '.repeat(3), at).at(-1)).toMatch(/…$/)
})
