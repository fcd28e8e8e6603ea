import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from './cut-text.ts'

test('a strong mark inside a soft one cuts it in three', () => {
  const parts = cutText('báo cáo trước ngày 19/11', [
    { start: 0, end: 24, kind: 'soft' },
    { start: 8, end: 18, kind: 'strong' },
  ])

  expect(parts.map(({ text, kind }) => [text, kind])).toEqual([
    ['báo cáo ', 'soft'],
    ['trước ngày', 'strong'],
    [' 19/11', 'soft'],
  ])
})

test('marks outside the text are ignored', () => {
  expect(cutText('ngắn', [{ start: 40, end: 50, kind: 'soft' }])).toEqual([
    { start: 0, text: 'ngắn', kind: null },
  ])
})

test('whatever the marks, the parts join to the text', () => {
  const mark = fc.record({
    start: fc.integer({ min: -3, max: 40 }),
    end: fc.integer({ min: -3, max: 40 }),
    kind: fc.constantFrom('soft' as const, 'strong' as const),
  })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      expect(
        cutText(text, marks)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
