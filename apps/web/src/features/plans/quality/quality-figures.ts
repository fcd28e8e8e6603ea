import type { ClarityPoint, ScoredDocument } from '@roviec/contract'
import { CLARITY_POINTS } from '@roviec/contract'

/** Fewer documents say too little of whoever issued them to be put in an order. */
const DOCUMENTS_TO_ORDER_MIN = 3

/** How many tasks are clear in a point, of how many that were asked about it. */
export interface PointFigures {
  readonly point: ClarityPoint
  readonly clear: number
  readonly asked: number
}

/** The scores of several documents together. */
export interface QualityFigures {
  readonly documentCount: number
  readonly taskCount: number
  readonly clearTaskCount: number
  readonly points: readonly PointFigures[]
  /** Clear points of all points, 0 to 1; null without a task. */
  readonly share: number | null
}

export function sumScores(documents: readonly ScoredDocument[]): QualityFigures {
  const points = CLARITY_POINTS.flatMap((point) => {
    const graded = documents.flatMap(({ score }) =>
      score.points.filter((one) => one.point === point),
    )
    const clear = sum(graded.map((one) => one.clear))
    const asked = sum(graded.map((one) => one.clear + one.vague + one.missing))
    return asked === 0 ? [] : [{ point, clear, asked }]
  })
  const asked = sum(points.map((one) => one.asked))
  return {
    documentCount: documents.length,
    taskCount: sum(documents.map(({ score }) => score.taskCount)),
    clearTaskCount: sum(documents.map(({ score }) => score.clearTaskCount)),
    points,
    share: asked === 0 ? null : sum(points.map(({ clear }) => clear)) / asked,
  }
}

/** What one body has issued. */
export interface IssuerFigures extends QualityFigures {
  /** Null where the documents do not say who issued them. */
  readonly issuer: string | null
  readonly documents: readonly ScoredDocument[]
}

/** Bodies with enough documents, the clearest first; and the others by name, in no order of worth. */
export function groupByIssuer(documents: readonly ScoredDocument[]): {
  readonly ordered: readonly IssuerFigures[]
  readonly unordered: readonly IssuerFigures[]
} {
  const byName = new Map<string, ScoredDocument[]>()
  for (const document of documents) {
    // The letterhead writes a name now in capitals and now not.
    const name = (document.issuer ?? '').normalize('NFC').toLocaleLowerCase('vi').trim()
    byName.set(name, [...(byName.get(name) ?? []), document])
  }
  const issuers = [...byName.values()].map((issued) => ({
    ...sumScores(issued),
    issuer: issued[0]?.issuer ?? null,
    documents: issued,
  }))
  const isEnough = ({ issuer, documentCount }: IssuerFigures) =>
    issuer !== null && documentCount >= DOCUMENTS_TO_ORDER_MIN
  return {
    ordered: issuers
      .filter(isEnough)
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || compareNames(a, b)),
    unordered: issuers.filter((issuer) => !isEnough(issuer)).sort(compareNames),
  }
}

function compareNames(a: IssuerFigures, b: IssuerFigures): number {
  if (a.issuer === null || b.issuer === null) return a.issuer === null ? 1 : -1
  return a.issuer.localeCompare(b.issuer, 'vi')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
