import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import {
  blockersOf,
  clarityOf,
  countItems,
  edit,
  gapsOf,
  isDatePast,
  unacknowledgedGapsOf,
} from './plan-item.ts'
import { due, planItem } from './testing/plan-item.ts'

test('a chosen position makes clear who, and whose responsibility it is', () => {
  const open = planItem({ accountablePositionId: null })

  expect(clarityOf(open)).toMatchObject({ who: 'vague', responsibility: 'vague' })
  expect(clarityOf(edit(open, { accountablePositionId: 'p1' }))).toMatchObject({
    who: 'clear',
    responsibility: 'clear',
  })
})

test('who and when block; a discarded or deferred item blocks nothing', () => {
  const open = planItem({ accountablePositionId: null, due: due({ kind: 'none' }) })

  expect(blockersOf(open)).toEqual(['who', 'when'])
  expect(blockersOf(edit(open, { deferred: true }))).toEqual([])
  expect(blockersOf(edit(open, { discarded: true }))).toEqual([])
})

test('a gap that somebody accepted is no longer counted', () => {
  const vague = planItem({ product: null, accountablePositionId: 'p1' })

  expect(unacknowledgedGapsOf(vague)).toEqual(['product', 'authority'])
  expect(unacknowledgedGapsOf(edit(vague, { acknowledged: ['product', 'authority'] }))).toEqual([])
})

test('vague words for the work are a gap; no words at all block', () => {
  const vague = planItem({ readClarity: { ...planItem().readClarity, what: 'vague' } })

  expect([blockersOf(vague), gapsOf(vague)]).toEqual([
    ['who', 'when'],
    ['what', 'responsibility', 'product', 'authority'],
  ])
  expect(clarityOf(edit(vague, { title: 'Lập danh sách 120 hộ' })).what).toBe('clear')
  expect(blockersOf(planItem({ title: ' ' }))).toContain('what')
})

test('a product in vague words stays vague until somebody rewrites it', () => {
  const readClarity = { ...planItem().readClarity, product: 'vague' as const }
  const vague = planItem({ product: 'kết quả cụ thể', readClarity })

  expect(clarityOf(vague).product).toBe('vague')
  expect(clarityOf(edit(vague, { product: 'kết quả cụ thể' })).product).toBe('vague')
  expect(clarityOf(edit(vague, { product: 'Báo cáo' })).product).toBe('clear')
  expect(clarityOf(edit(vague, { product: '' }))).toMatchObject({ product: 'missing' })
})

test('a field that an edit leaves out keeps its value, and null takes a value away', () => {
  const item = planItem({ accountablePositionId: 'p1', product: 'Báo cáo', deferred: true })

  expect(edit(item, {})).toEqual(item)
  expect(edit(item, { accountablePositionId: null, product: null, deferred: false })).toEqual({
    ...item,
    accountablePositionId: null,
    product: null,
    deferred: false,
  })
})

test('discarded items are not counted; what blocks one of the others is', () => {
  const items = [planItem(), planItem({ deferred: true }), planItem({ discarded: true })]

  expect(countItems(items)).toEqual({ kept: 2, blocked: 1 })
})

test('a date has passed only after its day', () => {
  const item = planItem({ due: due({ kind: 'date', on: isoDate('2026-11-20') }) })

  expect(isDatePast(item, isoDate('2026-11-20'))).toBe(false)
  expect(isDatePast(item, isoDate('2026-11-21'))).toBe(true)
})
