import { expect, test } from 'vitest'
import { audienceOf } from './audience.ts'

const unit = (kind: string, ...path: string[]) => ({ id: path.at(-1) ?? '', kind, path })
const units = [
  unit('city', 'city'),
  unit('peoples-committee', 'city', 'committee'),
  unit('office', 'city', 'committee', 'office'),
  unit('department', 'city', 'committee', 'works'),
  unit('division', 'city', 'committee', 'works', 'roads'),
  unit('ward', 'city', 'committee', 'lotus'),
  unit('party-committee', 'city', 'committee', 'lotus', 'party'),
]
const places = {
  unitById: new Map(units.map((one) => [one.id, one])),
  unitIdByPositionId: new Map(units.map(({ id }) => [`head of ${id}`, id])),
}
const item = (accountablePositionId: string | null, ...supportingUnitIds: string[]) => ({
  accountablePositionId,
  supportingUnitIds,
})

test.for([
  ['a department, and those above it', [item('head of works')], ['works'], ['committee', 'city']],
  ['a division', [item('head of roads')], ['roads'], ['works', 'committee', 'city']],
  [
    'who leads, and who supports',
    [item('head of works', 'lotus')],
    ['works', 'lotus'],
    ['committee', 'city'],
  ],
  ['the committee of the city alone', [item('head of committee')], [], ['committee', 'city']],
  [
    'the party committee of a ward',
    [item('head of party')],
    ['party'],
    ['lotus', 'committee', 'city'],
  ],
  ['nobody, while nothing is assigned', [item(null)], [], []],
] as const)('a plan names %s', ([, items, named, superior]) => {
  const audience = audienceOf(items, [], places)

  const unitsIn = (relation: string) =>
    audience.filter((entry) => entry.relation === relation).map(({ unitId }) => unitId)
  expect(unitsIn('named')).toEqual(named)
  expect(unitsIn('superior').toSorted()).toEqual(superior.toSorted())
})

test('those who sign and send it are named as well', () => {
  expect(audienceOf([item('head of works')], ['committee', 'office'], places)).toEqual([
    { unitId: 'office', relation: 'named' },
    { unitId: 'works', relation: 'named' },
    { unitId: 'committee', relation: 'superior' },
    { unitId: 'city', relation: 'superior' },
  ])
})
