import { expect, test } from 'vitest'
import { pageStarts, placeAt } from './source-places.ts'

const places = [
  { start: 0, page: 1, paragraph: 1 },
  { start: 10, page: 1, paragraph: 2 },
  { start: 25, page: 2, paragraph: 3 },
  { start: 40, page: 4, paragraph: 9 },
]
const lines = [0, 10, 30, 40].map((start) => ({ start }))

test('a page begins with the first line that stands on it', () => {
  expect([...pageStarts(lines, places)]).toEqual([
    [0, 1],
    [30, 2],
    [40, 4],
  ])
})

test('a file without pages has none, and a file whose pages are not known either', () => {
  expect([...pageStarts(lines, [])]).toEqual([])
  expect([...pageStarts(lines, [{ start: 0, page: null, paragraph: 1 }])]).toEqual([])
})

test('a sentence is in the paragraph that began last before it', () => {
  expect(placeAt(places, 26)?.paragraph).toBe(3)
  expect(placeAt(places, 10)?.paragraph).toBe(2)
  expect(placeAt([], 10)).toBeNull()
})
