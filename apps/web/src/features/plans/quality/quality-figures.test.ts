import { expect, test } from 'vitest'
import { makeScoredDocument } from '../../../testing/make-scored-document.ts'
import { groupByIssuer, sumScores } from './quality-figures.ts'

test('points of documents add up, each by how many tasks were asked about it', () => {
  const old = makeScoredDocument({ points: { effect: [1, 0, 1] }, taskCount: 2 })
  const recent = makeScoredDocument({ points: { who: [3, 1, 0] }, taskCount: 4, clearTaskCount: 1 })

  expect(sumScores([old, recent])).toEqual({
    documentCount: 2,
    taskCount: 6,
    clearTaskCount: 1,
    points: [
      { point: 'who', clear: 3, asked: 4 },
      { point: 'effect', clear: 1, asked: 2 },
    ],
    share: 4 / 6,
  })
  expect(sumScores([]).share).toBeNull()
})

test('three documents put an issuer in the order; capitals make no other issuer', () => {
  const of = (issuer: string | null, clear: number) =>
    makeScoredDocument({ issuer, points: { who: [clear, 10 - clear, 0] } })
  const documents = [
    ...['UBND PHƯỜNG BẾN GẠO', 'UBND phường Bến Gạo', 'UBND Phường Bến Gạo'].map((name) =>
      of(name, 4),
    ),
    ...[1, 2, 3].map(() => of('UBND phường Cầu Sen', 9)),
    of(null, 10),
    of('Sở Y tế', 1),
    of('Sở Xây dựng', 10),
  ]

  const { ordered, unordered } = groupByIssuer(documents)

  expect(ordered.map(({ documentCount, share }) => [documentCount, share])).toEqual([
    [3, 0.9],
    [3, 0.4],
  ])
  expect(unordered.map(({ issuer }) => issuer)).toEqual(['Sở Xây dựng', 'Sở Y tế', null])
})
