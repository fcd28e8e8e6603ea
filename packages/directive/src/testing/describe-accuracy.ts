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
  const rows = sets.flatMap((set) => ('missing' in set ? [] : describeSet(set)))
  const skipped = sets.flatMap((set) =>
    'missing' in set ? [`Skipped: ${set.name}, for want of ${set.missing}.`] : [],
  )
  return [drawTable([HEAD, ...rows]), ...skipped].join('\n\n')
}

const HEAD = ['Set (documents)', 'Field', 'Precision', 'Recall', 'F1', 'Agreement', 'R/F/E']
const WORD_COLUMNS = 2

function describeSet(set: Exclude<SetAccuracy, { readonly missing: string }>): string[][] {
  return ACCURACY_FIELDS.flatMap((field) => {
    const counts = set.accuracy[field]
    if (counts.judged === 0) return []
    const { precision, recall, f1 } = rate(counts)
    const shares = [precision, recall, f1, counts.agreed / counts.judged].map(inPercent)
    const sizes = `${counts.right}/${counts.found}/${counts.expected}`
    return [[`${set.name} (${set.documents})`, field, ...shares, sizes]]
  })
}

function drawTable(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = rows.map((row) =>
    line(
      row.map((cell, column) =>
        column < WORD_COLUMNS
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      ),
    ),
  )
  const ruler = widths.map((width, column) =>
    column < WORD_COLUMNS ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [...lines.slice(0, 1), line(ruler), ...lines.slice(1)].join('\n')
}

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
