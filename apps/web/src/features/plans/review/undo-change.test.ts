import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeItem, makeUnclearItem } from '../../../testing/make-plan.ts'
import { applyChanges } from './apply-change.ts'
import { undoChange } from './undo-change.ts'

const items = [
  makeItem({ product: 'báo cáo' }),
  makeUnclearItem({ product: 'báo cáo' }),
  makeUnclearItem({ id: fakeId(504), ordinal: 4, product: null }),
]
const ids = items.map(({ id }) => id)

test('taking a change of many back gives each item what it had, in as few changes as there were values', () => {
  const change = { itemIds: ids, change: { product: 'tờ trình' } }
  const back = undoChange(items, change)

  expect(back.map(({ itemIds, change: { product } }) => [itemIds.length, product])).toEqual([
    [2, 'báo cáo'],
    [1, null],
  ])
  const products = (all: readonly { product: string | null }[]) => all.map((item) => item.product)
  expect(products(applyChanges(items, [change, ...back]))).toEqual(products(items))
})

test('items that the change did not touch are left alone', () => {
  expect(undoChange(items, { itemIds: [], change: { discarded: true } })).toEqual([])
})

test('an unset position comes back with its label', () => {
  const [item] = items
  const change = { itemIds: [item?.id ?? ''], change: { accountablePositionId: null } }

  expect(undoChange(items, change)).toMatchObject([
    {
      change: { accountablePositionId: item?.accountablePositionId },
      accountableLabel: item?.accountableLabel,
    },
  ])
})
