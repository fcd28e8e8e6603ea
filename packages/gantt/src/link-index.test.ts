import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLinkIndex, listLinksAcross } from './link-index.ts'

test('the links across a stretch of rows are those that a look at all of them finds', () => {
  const row = fc.nat(50)
  const link = fc.tuple(row, row)
  fc.assert(
    fc.property(fc.array(link, { maxLength: 60 }), row, row, (links, one, other) => {
      const tops = links.map(([a, b]) => Math.min(a, b))
      const bottoms = links.map(([a, b]) => Math.max(a, b))
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const index = createLinkIndex(Int32Array.from(tops), Int32Array.from(bottoms))

      const expected = links.flatMap((_, at) =>
        (tops[at] ?? 0) <= to && (bottoms[at] ?? 0) >= from ? [at] : [],
      )
      expect(listLinksAcross(index, from, to)).toEqual(expected)
    }),
  )
})
