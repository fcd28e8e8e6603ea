import type { TreeUnit } from '@roviec/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeTreeUnit, SMALL_CITY } from '../../../testing/make-organization.ts'
import { growTree, type UnitNode } from '../tree/unit-tree.ts'
import { layOutChart, linesOf, PAPERS, type ChartPage } from './chart-pages.ts'

const OPTIONS = { paper: PAPERS.a4, levels: 3, withNames: true }

function topOf(units: readonly TreeUnit[]): UnitNode {
  const [top] = growTree(units)
  if (top === undefined) throw new Error('a tree without a top')
  return top
}

const columnsOf = (pages: readonly ChartPage[]) =>
  pages.flatMap(({ bands }) => bands.flatMap((band) => [...band]))

/** Ids of every box, the repeated heads of continued columns left out. */
const idsOf = (pages: readonly ChartPage[]) =>
  columnsOf(pages).flatMap(({ head, boxes, continued }) => [
    ...(continued ? [] : [head.node.unit.id]),
    ...boxes.map(({ node }) => node.unit.id),
  ])

test('a small unit fits on one sheet, with its levels in columns', () => {
  const pages = layOutChart(topOf(SMALL_CITY), OPTIONS)

  expect(pages).toHaveLength(1)
  expect(columnsOf(pages).map(({ head }) => head.node.unit.name)).toEqual([
    'Sở Xây dựng',
    'Phường Bến Gạo',
    'Phường Cầu Sen',
  ])
})

test('a unit with nothing inside has no sheet', () => {
  expect(layOutChart(topOf([makeTreeUnit()]), OPTIONS)).toEqual([])
})

test('levels that are not wanted are left out', () => {
  expect(idsOf(layOutChart(topOf(SMALL_CITY), { ...OPTIONS, levels: 1 }))).toHaveLength(3)
})

test('every unit stands once, and no sheet holds more than its lines', () => {
  const trees = fc.array(fc.record({ parent: fc.nat(), words: fc.integer({ min: 1, max: 14 }) }), {
    minLength: 1,
    maxLength: 120,
  })
  fc.assert(
    fc.property(trees, fc.constantFrom('a4' as const, 'a3' as const), (given, paper) => {
      const units = [makeTreeUnit({ id: fakeId(1000) })]
      const levels = [0]
      for (const [index, { parent, words }] of given.entries()) {
        const above = parent % units.length
        if ((levels[above] ?? 0) >= 3) continue
        levels.push((levels[above] ?? 0) + 1)
        units.push(
          makeTreeUnit({
            id: fakeId(1001 + index),
            parentId: units[above]?.id ?? null,
            name: Array.from({ length: words }, () => 'Phường').join(' '),
          }),
        )
      }
      const options = { ...OPTIONS, paper: PAPERS[paper] }
      const pages = layOutChart(topOf(units), options)

      expect([...idsOf(pages)].sort()).toEqual(
        units
          .slice(1)
          .map(({ id }) => id)
          .sort(),
      )
      for (const { bands } of pages) {
        const lines = bands.reduce((sum, band) => {
          const heights = band.map(({ head, boxes }) =>
            [head, ...boxes].reduce((height, box) => height + linesOf(box, options), 0),
          )
          expect(band.length).toBeLessThanOrEqual(PAPERS[paper].columns)
          return sum + Math.max(...heights)
        }, 0)
        expect(lines).toBeLessThanOrEqual(PAPERS[paper].lines + 0.001)
      }
    }),
  )
})
