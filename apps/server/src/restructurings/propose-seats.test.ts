import type { RestructuringAct } from '@roviec/contract'
import { describe, expect, test } from 'vitest'
import { makeFacts, makeSeat, makeUnit } from './testing/facts.ts'
import { resolve } from './resolve.ts'

const NO_CHOICES = { seats: [], children: [], tasks: [], newSeats: [] }
const facts = makeFacts({
  units: [
    makeUnit('city', null, { kind: 'city' }),
    makeUnit('lotus', 'city', { name: 'Phường Cầu Sen' }),
    makeUnit('mill', 'city', { name: 'Phường Bến Gạo' }),
    makeUnit('office', 'mill', { kind: 'office', name: 'Văn phòng' }),
  ],
  seats: [
    makeSeat('lotus-head', 'lotus', { rank: 'head', title: 'Chủ tịch UBND phường Cầu Sen' }),
    makeSeat('lotus-clerk', 'lotus', { title: 'Công chức' }),
    makeSeat('mill-head', 'mill', {
      rank: 'head',
      title: 'Chủ tịch UBND phường Bến Gạo',
      holderName: 'Lê Văn Tám',
    }),
    makeSeat('mill-deputy', 'mill', { rank: 'deputy', title: 'Phó Chủ tịch' }),
    makeSeat('office-head', 'office', { rank: 'head', title: 'Chánh Văn phòng phường Bến Gạo' }),
  ],
})
const newWard = {
  key: 'new-1',
  parent: 'city',
  kind: 'ward' as const,
  name: 'Phường Sen Gạo',
  shortName: 'Sen Gạo',
  code: null,
}
const merge = (change: object = {}): RestructuringAct => ({
  kind: 'merge',
  unitIds: ['lotus', 'mill'],
  into: newWard,
  ...NO_CHOICES,
  ...change,
})
const fateOf = (acts: readonly RestructuringAct[], id: string) => {
  const {
    fact: _,
    actIndex: __,
    ...seat
  } = resolve(acts, facts).seats.find(({ fact }) => fact.id === id) ?? {}
  return seat
}

describe('a merger into a new unit', () => {
  test('seats that lead nothing move, with the new name in their titles', () => {
    expect(fateOf([merge()], 'lotus-clerk')).toEqual({
      chosen: false,
      fate: 'moves',
      unit: 'new-1',
      title: 'Công chức',
      rank: 'member',
    })
  })

  test('of the heads, the first with a holder remains; the other leaves its work to that one', () => {
    expect(fateOf([merge()], 'mill-head')).toMatchObject({
      fate: 'moves',
      unit: 'new-1',
      title: 'Chủ tịch UBND phường Sen Gạo',
      rank: 'head',
    })
    expect(fateOf([merge()], 'lotus-head')).toMatchObject({
      fate: 'abolished',
      successor: 'mill-head',
    })
  })

  test('a head that the office chose is the successor of the others', () => {
    const chosen = merge({
      seats: [
        { fate: 'moves', positionId: 'lotus-head', unit: 'new-1', title: 'Chủ tịch', rank: 'head' },
      ],
    })

    expect(fateOf([chosen], 'mill-head')).toMatchObject({
      fate: 'abolished',
      successor: 'lotus-head',
    })
  })

  test('a head whom the office makes a deputy moves as one', () => {
    const chosen = merge({
      seats: [
        { fate: 'moves', positionId: 'lotus-head', unit: 'new-1', title: 'Phó', rank: 'deputy' },
      ],
    })

    expect(fateOf([chosen], 'lotus-head')).toMatchObject({ fate: 'moves', rank: 'deputy' })
    expect(fateOf([chosen], 'mill-head')).toMatchObject({ fate: 'moves', rank: 'head' })
  })

  test('a new seat that heads the unit takes over from every head', () => {
    const made = merge({
      newSeats: [{ key: 'new-2', unit: 'new-1', title: 'Chủ tịch', rank: 'head' }],
    })

    expect(fateOf([made], 'mill-head')).toMatchObject({ fate: 'abolished', successor: 'new-2' })
    expect(fateOf([made], 'lotus-head')).toMatchObject({ fate: 'abolished', successor: 'new-2' })
  })
})

test('the unit that goes on keeps its seats and its head', () => {
  const acts = [merge({ into: 'lotus' })]

  expect(fateOf(acts, 'lotus-head')).toMatchObject({ fate: 'stays', unit: 'lotus' })
  expect(fateOf(acts, 'lotus-clerk')).toMatchObject({ fate: 'stays', unit: 'lotus' })
  expect(fateOf(acts, 'mill-head')).toMatchObject({ fate: 'abolished', successor: 'lotus-head' })
  expect(fateOf(acts, 'mill-deputy')).toMatchObject({ fate: 'moves', unit: 'lotus' })
})

test('everything of a unit that is split stays where it goes on, and else goes to the first part', () => {
  const split = (
    parts: Extract<RestructuringAct, { kind: 'split' }>['parts'],
  ): RestructuringAct => ({
    kind: 'split',
    unitId: 'mill',
    parts,
    ...NO_CHOICES,
  })

  expect(fateOf([split(['mill', newWard])], 'mill-deputy')).toMatchObject({ fate: 'stays' })
  expect(fateOf([split([newWard, 'lotus'])], 'mill-deputy')).toMatchObject({ unit: 'new-1' })
})

test('the head of a dissolved unit leaves its work to the head of the unit that takes over', () => {
  const dissolve: RestructuringAct = {
    kind: 'dissolve',
    unitId: 'mill',
    successor: 'lotus',
    ...NO_CHOICES,
  }

  expect(fateOf([dissolve], 'mill-head')).toMatchObject({ successor: 'lotus-head' })
  expect(fateOf([dissolve], 'mill-deputy')).toMatchObject({ fate: 'moves', unit: 'lotus' })
})

test('a new name goes into the titles that name the unit, when that is wanted', () => {
  const rename = (retitle: boolean): RestructuringAct => ({
    kind: 'rename',
    unitId: 'mill',
    name: 'Phường Gạo Mới',
    shortName: 'Gạo Mới',
    retitle,
  })

  expect(fateOf([rename(true)], 'mill-head')).toMatchObject({
    title: 'Chủ tịch UBND phường Gạo Mới',
    unit: 'mill',
  })
  expect(fateOf([rename(true)], 'mill-deputy')).toEqual({})
  expect(fateOf([rename(false)], 'mill-head')).toEqual({})
})

test('seats inside a unit that ends or is renamed name it by its new name, and else stay', () => {
  expect(fateOf([merge()], 'office-head')).toEqual({
    chosen: false,
    fate: 'moves',
    unit: 'office',
    title: 'Chánh Văn phòng phường Sen Gạo',
    rank: 'head',
  })
  const chosen = merge({
    seats: [
      {
        fate: 'moves',
        positionId: 'office-head',
        unit: 'office',
        title: 'Chánh Văn phòng',
        rank: 'head',
      },
    ],
  })
  expect(fateOf([chosen], 'office-head')).toMatchObject({ chosen: true, title: 'Chánh Văn phòng' })
  expect(fateOf([merge({ unitIds: ['lotus'], into: 'lotus' })], 'office-head')).toEqual({})
})
