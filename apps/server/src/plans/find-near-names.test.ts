import { expect, test } from 'vitest'
import { nearUnitsIn } from './find-near-names.ts'
import { buildLeadIndex, type LeadIndex } from './lead-index.ts'
import { CITY_FACTS, unitFact } from './testing/organization-facts.ts'

const SYLLABLES = ['An', 'Bình', 'Châu', 'Dương', 'Giang', 'Hòa', 'Khê', 'Lâm', 'Minh', 'Ninh']
const syllable = (number: number) => SYLLABLES[number % SYLLABLES.length] ?? ''
/** A different name for each number below ten thousand. */
const placeOf = (number: number) =>
  [1, 10, 100, 1000].map((step) => syllable(Math.floor(number / step))).join(' ')

function indexOf(count: number, nameOf: (number: number) => string): LeadIndex {
  const units = Array.from({ length: count }, (_, n) => unitFact(`u-${n}`, 'ward', nameOf(n)))
  return buildLeadIndex({ ...CITY_FACTS, units, positions: [] })
}

/** Counts how often the names of all units are gone through. */
function countingPasses(index: LeadIndex) {
  const passes = { count: 0 }
  const units = index.unitIdsByKey
  const unitIdsByKey: LeadIndex['unitIdsByKey'] = Object.assign(new Map(units), {
    [Symbol.iterator]: () => {
      passes.count += 1
      return units[Symbol.iterator]()
    },
  })
  return { index: { ...index, unitIdsByKey }, passes }
}

test('names nobody bears are compared with those of a whole city in a moment', () => {
  const index = indexOf(3_000, (number) => `Ủy ban nhân dân phường ${placeOf(number)}`)
  const names = Array.from({ length: 300 }, (_, n) => `UBND phường ${placeOf(n + 3_000)}`)
  const findNearUnits = nearUnitsIn(index)
  const started = performance.now()

  for (const name of [...names, ...names]) findNearUnits(name)

  expect(performance.now() - started).toBeLessThan(500)
})

test('the names of the units are gone through once, and not before one is asked for', () => {
  const { index, passes } = countingPasses(indexOf(3, (number) => `Phường ${placeOf(number)}`))
  const findNearUnits = nearUnitsIn(index)

  expect(passes.count).toBe(0)
  for (const slip of ['Phường An An An Ann', 'Phường Bình An An Ann', 'Phường An An An Ann']) {
    expect(findNearUnits(slip)).not.toEqual([])
  }
  expect(passes.count).toBe(1)
})

test('beyond a hundred names of nobody the rest stay bare, and the first keep what is near', () => {
  const index = indexOf(1, () => 'Phường Cầu Sen')
  const findNearUnits = nearUnitsIn(index)

  expect(findNearUnits('Phường Cầu Sem')).toEqual(['u-0'])
  for (let number = 0; number < 99; number += 1) findNearUnits(`Ban ${placeOf(number)}`)
  expect(findNearUnits('Phường Cầu Xen')).toEqual([])
  expect(findNearUnits('Phường Cầu Sem')).toEqual(['u-0'])
})

test.for([
  ['words more at the end', 'Phòng Kinh tế và Hạ tầng', ['u-0']],
  ['words less at the end', 'Phòng Kinh', ['u-0']],
  ['one word alone is no beginning', 'Phòng', []],
  ['a beginning that ends inside a word', 'Phòng Kinh tếx và Hạ tầng', []],
] as const)('%s', ([, name, unitIds]) => {
  const findNearUnits = nearUnitsIn(indexOf(1, () => 'Phòng Kinh tế'))
  expect(findNearUnits(name)).toEqual(unitIds)
})
