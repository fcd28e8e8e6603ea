/** A task or a part of a plan, in words that every chart can be given. */
export interface BenchRow {
  readonly id: string
  /** Null for a part; a part has the eleven rows that follow it. */
  readonly partId: string | null
  readonly title: string
  readonly lead: string
  /** Days after 2026-01-01, and how many of them. */
  readonly startDay: number
  readonly days: number
  readonly progressPercent: number
}

const ROWS_PER_PART = 12

/** A plan of so many rows spread over two years, the same at every call. */
export function makeBenchPlan(rowCount: number): readonly BenchRow[] {
  return Array.from({ length: rowCount }, (_, index) => {
    const part = index - (index % ROWS_PER_PART)
    const isPart = part === index
    return {
      id: `${isPart ? 'part' : 'task'}-${index}`,
      partId: isPart ? null : `part-${part}`,
      title: `${isPart ? 'Phần' : 'Nhiệm vụ'} ${index}: rà soát và số hóa hồ sơ`,
      lead: `Sở số ${index % 20}`,
      startDay: isPart ? (index * 7) % 600 : (part * 7 + (index % ROWS_PER_PART) * 11) % 600,
      days: isPart ? 120 : 10 + ((index * 13) % 50),
      progressPercent: (index * 37) % 101,
    }
  })
}
