import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import type { Block } from './block.ts'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'
import { placeOf } from './source-place.ts'

const OPTIONS = { calendar: createWorkingCalendar() }

function readingOf(blocks: readonly Block[]) {
  const result = readDirective(blocks, OPTIONS)
  if (result.kind !== 'read') throw new Error(result.code)
  return result.reading
}

test('each paragraph and each row of a table has its place, and a line break has none of its own', () => {
  const { text, places } = readingOf([
    { kind: 'paragraph', text: 'ĐẦU TRANG' },
    { kind: 'paragraph', text: 'Một.\nHai.', page: 1, paragraph: 1 },
    {
      kind: 'table',
      rows: [[{ text: 'x' }], [{ text: 'y' }]],
      rowPages: [1, 2],
      rowParagraphs: [3, 4],
    },
    { kind: 'paragraph', text: 'Ba.', page: 2, paragraph: 6 },
  ])

  expect(places).toEqual([
    { start: text.indexOf('Một'), page: 1, paragraph: 1 },
    { start: text.indexOf('x'), page: 1, paragraph: 3 },
    { start: text.indexOf('y'), page: 2, paragraph: 4 },
    { start: text.indexOf('Ba'), page: 2, paragraph: 6 },
  ])
})

test('of a format that only has pages, the first line of each page is listed', () => {
  const pages = [1, 1, 1, 2, 2, 3]

  const { places } = readingOf(pages.map((page) => ({ kind: 'paragraph', text: 'Dòng.', page })))

  expect(places.map(({ start, page }) => [start, page])).toEqual([
    [0, 1],
    [18, 2],
    [30, 3],
  ])
})

test('plain text has no places, and a line without one ends the one before', () => {
  const { text, places } = readingOf([
    { kind: 'paragraph', text: 'Một.', paragraph: 1 },
    { kind: 'paragraph', text: 'Ghi chú.' },
  ])

  expect(readingOf(blocksFromText('Một.\n\nHai.')).places).toEqual([])
  expect(placeOf(places, 0)).toEqual({ start: 0, page: null, paragraph: 1 })
  expect(placeOf(places, text.length - 1)).toBeNull()
})

test('the place of an offset is that of the last line beginning at or before it', () => {
  const places = [10, 20, 30].map((start, index) => ({ start, page: index + 1, paragraph: null }))

  const found = [0, 9, 10, 19, 20, 29, 30, 1_000].map((offset) => placeOf(places, offset)?.page)

  expect(found).toEqual([undefined, undefined, 1, 1, 2, 2, 3, 3])
  expect(placeOf([], 5)).toBeNull()
})
