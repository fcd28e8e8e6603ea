import {
  ACCURACY_FIELDS,
  addAccuracy,
  measureAccuracy,
  rate,
  type Accuracy,
  type Miss,
} from './measure-accuracy.ts'
import type { GoldSet } from './read-gold-sets.ts'

export { GOLD_SET_NAMES, readGoldFolder, readGoldSet, type GoldSet } from './read-gold-sets.ts'
export { keepOpenMisses } from './keep-open-misses.ts'

/** The figures of a set, or what it would need. */
export type SetAccuracy =
  | { readonly name: string; readonly missing: string }
  | {
      readonly name: string
      readonly documents: number
      readonly accuracy: Accuracy
      readonly misses: readonly (Miss & { readonly document: string })[]
    }

/** Measures every document of a set. */
export function measureSet(set: GoldSet): SetAccuracy {
  if ('missing' in set) return set
  const measured = set.cases.map(({ gold, document }) => ({
    name: gold.name,
    ...measureAccuracy(gold, document),
  }))
  return {
    name: set.name,
    documents: measured.length,
    accuracy: addAccuracy(measured.map(({ accuracy }) => accuracy)),
    misses: measured.flatMap(({ name, misses }) =>
      misses.map((miss) => ({ document: name, ...miss })),
    ),
  }
}

/** The figures as a Markdown table, one line per set and field that was judged. */
export function describeAccuracy(sets: readonly SetAccuracy[]): string {
  const lines = sets.flatMap((set) => {
    if ('missing' in set) return []
    return ACCURACY_FIELDS.flatMap((field) => {
      const counts = set.accuracy[field]
      if (counts.judged === 0) return []
      const { precision, recall, f1 } = rate(counts)
      const share = counts.agreed / counts.judged
      const cells = [
        `${set.name} (${set.documents})`,
        field,
        ...[precision, recall, f1].map(inPercent),
        inPercent(share),
        `${counts.right}/${counts.found}/${counts.expected}`,
      ]
      return [`| ${cells.join(' | ')} |`]
    })
  })
  const skipped = sets.flatMap((set) =>
    'missing' in set ? [`Skipped: ${set.name}, for want of ${set.missing}.`] : [],
  )
  return [...HEAD, ...lines, ...(skipped.length > 0 ? ['', ...skipped] : [])].join('\n')
}

const HEAD = [
  '| Set (documents) | Field | Precision | Recall | F1 | Agreement | Right/found/expected |',
  '| --- | --- | --: | --: | --: | --: | --: |',
]

/** Each miss on a line of its own, for whoever mends the reader. */
export function listAccuracyMisses(sets: readonly SetAccuracy[]): string {
  const lines = sets.flatMap((set) =>
    'missing' in set
      ? []
      : set.misses.map(
          ({ document, field, place, expected, actual }) =>
            `${set.name} ${document} [${place}] ${field}: expected ${expected}; read ${actual}`,
        ),
  )
  return lines.join('\n')
}

function inPercent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`
}
