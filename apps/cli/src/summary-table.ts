import type { Language } from '@roviec/contract'
import type { CheckedFile, CopiesFound } from './find-copies.ts'

const HEADS = {
  vi: ['Văn bản', 'Nhiệm vụ', 'Rõ cả 6', 'Điểm rõ'],
  en: ['Document', 'Tasks', 'Clear in all 6', 'Clear points'],
} as const
const COPIES = { vi: 'Gần giống nhau', en: 'Near copies' } as const
const INCOMPLETE = {
  vi: 'Danh sách chưa đầy đủ: quá nhiều văn bản giống nhau, không so sánh hết.',
  en: 'The list is incomplete: too many documents are alike to compare them all.',
} as const
const ALL = { vi: 'Cộng', en: 'All' } as const

/** One line per document, the sum, and the documents that are near copies. */
export function describeSummary(
  files: readonly CheckedFile[],
  { copies, isComplete }: CopiesFound,
  language: Language,
): string {
  const rows = files.map(({ file, score }) => [
    file,
    String(score.taskCount),
    String(score.clearTaskCount),
    percent(score.share),
  ])
  const sum = (of: (file: CheckedFile) => number) =>
    files.reduce((total, file) => total + of(file), 0)
  const tasks = sum(({ score }) => score.taskCount)
  const share =
    tasks === 0 ? null : sum(({ score }) => (score.share ?? 0) * score.taskCount) / tasks
  const total = [
    ALL[language],
    String(tasks),
    String(sum(({ score }) => score.clearTaskCount)),
    percent(share),
  ]
  const lines = copies.map(
    ({ files: [a, b], resemblance }) => `${a} ~ ${b}: ${percent(resemblance)}`,
  )
  return `${[
    ...align([[...HEADS[language]], ...rows, total]),
    ...(lines.length === 0 ? [] : ['', `${COPIES[language]}:`, ...lines]),
    ...(isComplete ? [] : ['', INCOMPLETE[language]]),
  ].join('\n')}\n`
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`
}

/** Columns as wide as their widest cell; figures stand to the right. */
function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
