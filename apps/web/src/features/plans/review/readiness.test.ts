import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeItem, makePlan, makeUnclearItem } from '../../../testing/make-plan.ts'
import { computeReadiness, filterItems, nextQuestion } from './readiness.ts'

const clear = makeItem()
const unclear = makeUnclearItem()
const discarded = makeUnclearItem({ id: fakeId(504), discarded: true })
const deferred = makeUnclearItem({ id: fakeId(505), deferred: true, blockers: [] })

test('a task without a person stops publication, and is named', () => {
  const readiness = computeReadiness(makePlan(), [clear, unclear])

  expect(readiness).toMatchObject({ total: 2, clear: 1, isReady: false })
  expect(readiness.who).toEqual([unclear.id])
  expect(readiness.when).toEqual([unclear.id])
})

test('what is left out or put off stops nothing', () => {
  const readiness = computeReadiness(makePlan(), [clear, discarded, deferred])

  expect(readiness).toMatchObject({ total: 2, isReady: true, deferredCount: 1, gapCount: 0 })
})

test.for([
  ['nobody signs', { signingPositionId: null }, [clear]],
  ['nothing is left', {}, [discarded]],
  ['the reader may not', { abilities: [] }, [clear]],
] as const)('nothing is published while %s', ([, change, items]) => {
  const plan = makePlan({ ...change, abilities: 'abilities' in change ? [] : ['publish'] })

  expect(computeReadiness(plan, items).isReady).toBe(false)
})

test('gaps that somebody has accepted are not asked about again', () => {
  const question = {
    point: 'product',
    grade: 'missing',
    question: 'Sản phẩm?',
    span: null,
  } as const
  const open = makeItem({ questions: [question] })
  const accepted = makeItem({ questions: [question], acknowledged: ['product'] })

  expect(computeReadiness(makePlan(), [open, accepted]).gapCount).toBe(1)
})

test('dates already past are counted, unless the task is put off', () => {
  const past = makeItem({ datePast: true })
  const away = makeItem({ id: fakeId(506), datePast: true, deferred: true })

  expect(computeReadiness(makePlan(), [past, away]).past).toEqual([past])
})

test.for([
  ['all', [clear.id, unclear.id, deferred.id]],
  ['unclear', [unclear.id]],
  ['clear', [clear.id]],
  ['deferred', [deferred.id]],
  ['discarded', [discarded.id]],
] as const)('the filter %s shows its tasks only', ([filter, ids]) => {
  const shown = filterItems([clear, unclear, discarded, deferred], filter)

  expect(shown.map(({ id }) => id)).toEqual(ids)
})

test('what is least certain is asked first, and the round begins anew at its end', () => {
  const late = makeUnclearItem({ id: fakeId(507), ordinal: 9, blockers: ['when'], questions: [] })
  const nobody = makeUnclearItem({ id: fakeId(508), ordinal: 10, blockers: ['who', 'when'] })
  const items = [late, clear, nobody]

  expect(filterItems(items, 'unclear').map(({ id }) => id)).toEqual([nobody.id, late.id])
  expect(nextQuestion(items, null)?.id).toBe(nobody.id)
  expect(nextQuestion(items, nobody.id)?.id).toBe(late.id)
  expect(nextQuestion(items, late.id)?.id).toBe(nobody.id)
  expect(nextQuestion(items, clear.id)?.id).toBe(nobody.id)
  expect(nextQuestion([clear], null)).toBeNull()
})
