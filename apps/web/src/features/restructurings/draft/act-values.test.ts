import { isoDate } from '@roviec/calendar'
import type { RestructuringAct, Unit } from '@roviec/contract'
import { expect, test } from 'vitest'
import { type ActValues, EMPTY_ACT, EMPTY_PART, isCode, readAct } from './act-values.ts'
import { freeKey, NO_CHOICES, withoutSeats, withSeats } from './closing-act.ts'

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  parentId,
  kind: 'ward',
  name: `Phường ${id}`,
  shortName: id,
  code: null,
  block: 'government',
  officialCode: null,
  population: null,
  validFrom: isoDate('2020-01-01'),
  validTo: null,
  headPositionId: null,
})
const units = [unit('lotus', 'city'), unit('mill', 'city')]
const read = (values: Partial<ActValues>, acts: readonly RestructuringAct[] = []) =>
  readAct({ ...EMPTY_ACT, ...values }, { units, acts })

test('a merger makes a unit of the kind and at the place of the first, or goes on in one of them', () => {
  const parts = [{ ...EMPTY_PART, name: ' Phường Sen Gạo ' }]

  expect(read({ unitIds: ['lotus', 'mill'], parts })).toEqual({
    kind: 'merge',
    unitIds: ['lotus', 'mill'],
    into: {
      key: 'new-1',
      parent: 'city',
      kind: 'ward',
      name: 'Phường Sen Gạo',
      shortName: 'Phường Sen Gạo',
      code: null,
    },
    ...NO_CHOICES,
  })
  expect(read({ unitIds: ['lotus', 'mill'], into: 'mill' })).toMatchObject({ into: 'mill' })
})

test('a split names its parts and their heads, the old unit first when it goes on', () => {
  const parts = [
    { ...EMPTY_PART, name: 'Phường A', headTitle: 'Chủ tịch A' },
    { ...EMPTY_PART, name: 'Phường B' },
  ]

  const goesOn = read({ kind: 'split', unitId: 'mill', parts })
  const ends = read({ kind: 'split', unitId: 'mill', parts, goesOn: false })

  expect(goesOn).toMatchObject({ parts: ['mill', { key: 'new-1' }, { key: 'new-2' }] })
  expect(goesOn).toMatchObject({
    newSeats: [{ key: 'new-1h', unit: 'new-1', title: 'Chủ tịch A', rank: 'head' }],
  })
  expect(ends).toMatchObject({ parts: [{ key: 'new-1' }, { key: 'new-2' }] })
})

test.each([
  ['a merger of one', { unitIds: ['lotus'] }],
  ['a new unit without a name', { unitIds: ['lotus', 'mill'] }],
  ['a split into one', { kind: 'split', unitId: 'mill', goesOn: false, parts: [EMPTY_PART] }],
  ['a dissolution without a successor', { kind: 'dissolve', unitId: 'mill' }],
  ['a new name that is none', { kind: 'rename', unitId: 'mill', name: ' ' }],
  ['a move to nowhere', { kind: 'move', unitId: 'mill' }],
] satisfies [string, Partial<ActValues>][])('%s is no act yet', (_, values) => {
  expect(read(values)).toBeNull()
})

test('a key is new among all acts', () => {
  const first = read({ unitIds: ['lotus', 'mill'], parts: [{ ...EMPTY_PART, name: 'A' }] })
  if (first === null) throw new Error('an act')

  expect(freeKey([first])).toBe('new-2')
  expect(freeKey([])).toBe('new-1')
})

test('codes are capital letters and digits between dots', () => {
  expect(['', 'H35.12.1', 'H35..1', 'h35', 'H35.'].map(isCode)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('a choice replaces the one before for the same seat, and can be taken back', () => {
  const act = { kind: 'dissolve', unitId: 'mill', successor: 'lotus', ...NO_CHOICES } as const
  const first = { fate: 'abolished', positionId: 'p', successor: null } as const
  const second = { ...first, successor: 'q' }
  const chosen = withSeats(withSeats(act, [first]), [second])

  expect(chosen.seats).toEqual([second])
  expect(withoutSeats(chosen, ['p']).seats).toEqual([])
})
