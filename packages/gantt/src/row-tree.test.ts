import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GanttRow } from './row.ts'
import { listVisibleRows, readRowTree } from './row-tree.ts'
import { arbitraryRows } from './testing/arbitrary-rows.ts'
import { exampleRow, readChart } from './testing/chart-text.ts'

test('a parent is the nearest earlier row of a smaller level', () => {
  const rows = readChart(`
    # plan
      # first
        a
        b
      # second
        c
    alone
  `)

  const { parents, ends } = readRowTree(rows)

  expect([...parents]).toEqual([-1, 0, 1, 1, 0, 4, -1])
  expect([...ends]).toEqual([6, 4, 3, 4, 6, 6, 7])
})

test('a level that skips steps still finds its parent', () => {
  const rows = [1, 4, 2, 3].map((level, index) => exampleRow({ id: `${index}`, level }))

  expect([...readRowTree(rows).parents]).toEqual([-1, 0, 0, 2])
})

test('collapsing hides exactly the descendants of the closed rows', () => {
  fc.assert(
    fc.property(arbitraryRows(), fc.array(fc.nat(39)), (rows, closed) => {
      const collapsed = new Set(closed.map((index) => `row-${index}`))
      const visible = listVisibleRows(rows, readRowTree(rows), collapsed)

      const expected = rows.flatMap((_, index) =>
        ancestorsOf(rows, index).some(({ id }) => collapsed.has(id)) ? [] : [index],
      )
      expect([...visible]).toEqual(expected)
    }),
  )
})

function ancestorsOf(rows: readonly GanttRow[], index: number): GanttRow[] {
  const level = rows[index]?.level ?? 0
  const parent = rows.findLastIndex((row, at) => at < index && row.level < level)
  const row = rows[parent]
  return row === undefined ? [] : [row, ...ancestorsOf(rows, parent)]
}
