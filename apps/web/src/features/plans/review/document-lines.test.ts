import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeItem, makePlan, makeUnclearItem, PLAN_TEXT } from '../../../testing/make-plan.ts'
import { documentLines } from './document-lines.ts'

const { sections, items } = makePlan()

test('a sentence that became a task is one piece, with its number before it', () => {
  const line = documentLines(PLAN_TEXT, sections, items)[2]

  expect(line?.pieces).toMatchObject([
    { itemId: fakeId(501), opens: { ordinal: 1 }, isUnclear: false },
  ])
})

test('what is still unclear is marked so', () => {
  const line = documentLines(PLAN_TEXT, sections, items)[5]

  expect(line?.pieces[0]).toMatchObject({ itemId: fakeId(503), isUnclear: true })
})

test('titles stand in the middle, parts are strong, sentences are neither', () => {
  const lines = documentLines(PLAN_TEXT, sections, items)

  expect(lines[0]).toMatchObject({ isCentred: true, isStrong: true })
  expect(lines[1]).toMatchObject({ isHeading: true, isCentred: false })
  expect(lines[2]).toMatchObject({ isHeading: false, isCentred: false })
})

test('a task that was left out leaves no mark', () => {
  const left = makeUnclearItem({ discarded: true })

  expect(documentLines(PLAN_TEXT, sections, [left]).flatMap(({ pieces }) => pieces)).toSatisfy(
    (pieces: readonly { itemId: string | null }[]) => pieces.every(({ itemId }) => itemId === null),
  )
})

test('whatever the spans, the pieces of a line join to the line', () => {
  const span = fc.record({
    start: fc.integer({ min: 0, max: PLAN_TEXT.length }),
    end: fc.integer({ min: 0, max: PLAN_TEXT.length }),
  })
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const marked = spans.map((one, index) => makeItem({ id: fakeId(index), span: one }))
      for (const { start, pieces } of documentLines(PLAN_TEXT, sections, marked)) {
        const words = pieces.map(({ text }) => text).join('')
        expect(PLAN_TEXT.slice(start, start + words.length)).toBe(words)
        expect(words).toBe(PLAN_TEXT.slice(start).split('\n')[0])
      }
    }),
  )
})
