import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findTexts, indexWords } from './word-index.ts'

test('every piece must stand inside some word of the text', () => {
  const index = indexWords(['giam doc so xay dung le thi hoa', 'pho giam doc so tai chinh', ''])
  expect(findTexts(index, ['giam', 'doc'])).toEqual([0, 1])
  expect(findTexts(index, ['xay', 'hoa'])).toEqual([0])
  expect(findTexts(index, ['oa'])).toEqual([0])
  expect(findTexts(index, ['giamdoc'])).toEqual([])
  expect(findTexts(index, [])).toEqual([0, 1, 2])
})

test('it finds what reading every text finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'h'), minLength: 1, maxLength: 4 })
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 30 }),
      fc.array(word, { maxLength: 4 }),
      (texts, wanted) => {
        const read = texts.flatMap((own, ordinal) =>
          wanted.every((piece) => own.split(' ').some((part) => part.includes(piece)))
            ? [ordinal]
            : [],
        )
        expect(findTexts(indexWords(texts), wanted)).toEqual(read)
      },
    ),
  )
})
