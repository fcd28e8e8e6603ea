import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeTreeUnit, SMALL_CITY } from '../../../testing/make-organization.ts'
import { findTyped, readTreeKey } from './tree-keys.ts'
import {
  depthOf,
  findAbove,
  growTree,
  levelAtFirst,
  listRows,
  type TreeFilter,
  type UnitNode,
} from './unit-tree.ts'

const NO_FILTER: TreeFilter = {
  search: '',
  kind: undefined,
  block: undefined,
  onlyVacant: false,
}
const everything = () => true
const namesOf = (rows: readonly { readonly node: UnitNode }[]) =>
  rows.map(({ node }) => node.unit.name)

const LOADS = [
  { unitId: fakeId(802), open: 10, overdue: 2 },
  { unitId: fakeId(805), open: 3, overdue: 1 },
]

test('the figures of a unit include what is inside it, and none is counted twice', () => {
  const [city] = growTree(SMALL_CITY, LOADS)

  expect(city?.totals).toEqual({
    seats: 23,
    filled: 20,
    acting: 1,
    vacant: 3,
    open: 13,
    overdue: 3,
  })
})

test('a unit whose superior is not in the list stands at the top rather than being lost', () => {
  const orphan = makeTreeUnit({ id: fakeId(809), parentId: fakeId(999), name: 'Ban lẻ' })

  expect(growTree([...SMALL_CITY, orphan]).map(({ unit }) => unit.name)).toEqual([
    'Thành phố Minh Hà',
    'Ban lẻ',
  ])
})

test('a search without marks keeps the matches and what stands above them', () => {
  const rows = listRows(growTree(SMALL_CITY), everything, { ...NO_FILTER, search: 'ha tang' })

  expect(rows.map(({ node, isMatch }) => [node.unit.name, isMatch])).toEqual([
    ['Thành phố Minh Hà', false],
    ['Sở Xây dựng', false],
    ['Phòng Hạ tầng kỹ thuật', true],
  ])
})

test('a search finds the name of whoever heads a unit', () => {
  const rows = listRows(growTree(SMALL_CITY), everything, { ...NO_FILTER, search: 'le thi hoa' })

  expect(namesOf(rows.filter(({ isMatch }) => isMatch))).toEqual(['Phường Cầu Sen'])
})

test('only units with a vacant seat of their own are left over when vacancies are asked for', () => {
  const rows = listRows(growTree(SMALL_CITY), everything, { ...NO_FILTER, onlyVacant: true })

  expect(namesOf(rows.filter(({ isMatch }) => isMatch))).toEqual([
    'Phòng Hạ tầng kỹ thuật',
    'Phường Bến Gạo',
  ])
})

test('a folded unit hides what is inside it', () => {
  const isOpen = ({ level }: UnitNode) => level < 2
  const rows = listRows(growTree(SMALL_CITY), isOpen, NO_FILTER)

  expect(namesOf(rows)).not.toContain('Phòng Hạ tầng kỹ thuật')
  expect(rows[1]).toMatchObject({ expanded: false, setSize: 3, place: 1 })
})

test('the way from the top to a unit is known, and how deep the tree is', () => {
  const roots = growTree(SMALL_CITY)

  expect(findAbove(roots, fakeId(805))).toEqual([fakeId(801), fakeId(802)])
  expect(findAbove(roots, fakeId(999))).toBeNull()
  expect(depthOf(roots)).toBe(3)
})

test('a small tree is opened whole; a large one as far as it fills the screen', () => {
  const wards = Array.from({ length: 20 }, (_, index) =>
    makeTreeUnit({ id: fakeId(2000 + index), parentId: fakeId(801) }),
  )
  const offices = Array.from({ length: 20 }, (_, index) =>
    makeTreeUnit({ id: fakeId(3000 + index), parentId: fakeId(2000 + index) }),
  )

  expect(levelAtFirst(growTree(SMALL_CITY))).toBe(3)
  expect(levelAtFirst(growTree([makeTreeUnit(), ...wards, ...offices]))).toBe(2)
})

test('left goes from an open unit to folding it, and from a folded one to its superior', () => {
  const rows = listRows(growTree(SMALL_CITY), everything, NO_FILTER)
  const department = namesOf(rows).indexOf('Sở Xây dựng')

  expect(readTreeKey('ArrowLeft', rows, department)).toEqual({ kind: 'close', index: department })
  expect(readTreeKey('ArrowLeft', rows, department + 1)).toEqual({ kind: 'go', index: department })
  expect(readTreeKey('ArrowRight', rows, department)).toEqual({
    kind: 'go',
    index: department + 1,
  })
  expect(readTreeKey('ArrowRight', rows, department + 1)).toBeNull()
})

test('no key leaves the tree', () => {
  const rows = listRows(growTree(SMALL_CITY), everything, NO_FILTER)

  expect(readTreeKey('ArrowUp', rows, 0)).toEqual({ kind: 'go', index: 0 })
  expect(readTreeKey('PageDown', rows, 0)).toEqual({ kind: 'go', index: rows.length - 1 })
  expect(readTreeKey('End', rows, 0)).toEqual({ kind: 'go', index: rows.length - 1 })
})

test('typed letters find a name by its first word or by the word after its kind', () => {
  const rows = listRows(growTree(SMALL_CITY), everything, NO_FILTER)
  const names = namesOf(rows)

  expect(names[findTyped(rows, 0, 'cau') ?? -1]).toBe('Phường Cầu Sen')
  expect(names[findTyped(rows, 0, 'so x') ?? -1]).toBe('Sở Xây dựng')
  expect(findTyped(rows, 0, 'zzz')).toBeNull()
})
