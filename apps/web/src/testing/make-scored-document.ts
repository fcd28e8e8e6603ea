import { isoDate } from '@roviec/calendar'
import { CLARITY_POINTS, type ClarityPoint, type ScoredDocument } from '@roviec/contract'
import { fakeId } from './fake-ids.ts'

type Grades = readonly [clear: number, vague: number, missing: number]

type Change = Partial<Omit<ScoredDocument, 'score'>> & {
  readonly taskCount?: number
  readonly clearTaskCount?: number
  readonly points?: Partial<Record<ClarityPoint, Grades>>
}

/** A document of ten tasks, each of them clear in all but the authority. */
export function makeScoredDocument(change: Change = {}): ScoredDocument {
  const { taskCount = 10, clearTaskCount = 0, points = MOSTLY_CLEAR, ...rest } = change
  const graded = CLARITY_POINTS.flatMap((point) => {
    const [clear, vague, missing] = points[point] ?? [0, 0, 0]
    return clear + vague + missing === 0 ? [] : [{ point, clear, vague, missing }]
  })
  const asked = graded.reduce((sum, one) => sum + one.clear + one.vague + one.missing, 0)
  const clear = graded.reduce((sum, one) => sum + one.clear, 0)
  return {
    planId: fakeId(900),
    title: 'Phục vụ Nhân dân đón Tết',
    number: '236/KH-UBND',
    issuer: 'UBND phường Cầu Sen',
    issuedOn: isoDate('2026-11-18'),
    kind: 'plan',
    score: { taskCount, clearTaskCount, share: asked === 0 ? null : clear / asked, points: graded },
    ...rest,
  }
}

const MOSTLY_CLEAR: Partial<Record<ClarityPoint, Grades>> = {
  who: [10, 0, 0],
  what: [10, 0, 0],
  when: [10, 0, 0],
  responsibility: [10, 0, 0],
  product: [10, 0, 0],
  authority: [0, 0, 10],
}
