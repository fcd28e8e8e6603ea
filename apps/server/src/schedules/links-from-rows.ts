import type { TaskLink } from '@roviec/contract'
import type { PlanFileRow, PlanFileRowLink } from '@roviec/interchange'

export interface LinksFromRows {
  readonly links: readonly TaskLink[]
  /** What the file said otherwise than a plan here can keep, in Vietnamese. */
  readonly remarks: readonly string[]
}

const MINUTES_PER_WORKING_DAY = 480
const MINUTES_PER_DAY = 1440
const WORKING_SHARE_OF_DAYS = 5 / 7
const LAG_DAYS_MAX = 2600
/** A link to or from a summary is one to each of its tasks; beyond so many it is left out. */
const EXPANDED_MAX = 200
/** As many as a plan may have. */
const LINKS_MAX = 60_000

/**
 * The links of a plan file between the tasks that its rows became: lags in whole working days, and
 * a link of a summary as one of each task inside it.
 */
export function linksFromRows(
  rows: readonly PlanFileRow[],
  itemIdByRow: ReadonlyMap<string, string>,
): LinksFromRows {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const leaves = leavesOf(rows)
  const found = new Map<string, TaskLink>()
  const counts = { rounded: 0, expanded: 0, leftOut: 0 }
  for (const row of rows) {
    for (const link of row.links) {
      const from = byId.get(link.fromId)
      if (from === undefined) continue
      const pairs = pairsOf(leaves.get(from.id) ?? [], leaves.get(row.id) ?? [])
      if (from.summary || row.summary) counts.expanded++
      const isTooMuch = pairs.length > EXPANDED_MAX || found.size + pairs.length > LINKS_MAX
      if (isTooMuch) counts.leftOut++
      if (isTooMuch) continue
      const { days, isExact } = lagDaysOf(link, from)
      if (!isExact) counts.rounded++
      for (const made of linksBetween(pairs, itemIdByRow, { type: link.type, lagDays: days })) {
        found.set(`${made.fromTaskId} ${made.toTaskId}`, made)
      }
    }
  }
  return { links: [...found.values()], remarks: remarksOf(counts) }
}

function linksBetween(
  pairs: readonly (readonly [string, string])[],
  itemIdByRow: ReadonlyMap<string, string>,
  kind: Pick<TaskLink, 'type' | 'lagDays'>,
): TaskLink[] {
  return pairs.flatMap(([from, to]) => {
    const fromTaskId = itemIdByRow.get(from)
    const toTaskId = itemIdByRow.get(to)
    if (fromTaskId === undefined || toTaskId === undefined || from === to) return []
    return [{ fromTaskId, toTaskId, ...kind }]
  })
}

/** The tasks in each row: itself, or those below it at any depth. */
function leavesOf(rows: readonly PlanFileRow[]): ReadonlyMap<string, readonly string[]> {
  const leaves = new Map<string, string[]>()
  const parentById = new Map(rows.map(({ id, parentId }) => [id, parentId]))
  for (const { id, summary } of rows) {
    if (summary) continue
    for (let above: string | null = id; above !== null; above = parentById.get(above) ?? null) {
      const inside = leaves.get(above)
      if (inside === undefined) leaves.set(above, [id])
      else inside.push(id)
    }
  }
  return leaves
}

function pairsOf(from: readonly string[], to: readonly string[]): (readonly [string, string])[] {
  if (from.length * to.length > EXPANDED_MAX) return Array.from({ length: EXPANDED_MAX + 1 })
  return from.flatMap((one) => to.map((other) => [one, other] as const))
}

function lagDaysOf(
  { lag }: PlanFileRowLink,
  { durationDays }: PlanFileRow,
): { readonly days: number; readonly isExact: boolean } {
  if (lag === null) return { days: 0, isExact: true }
  const exact = exactDays(lag, durationDays ?? 0)
  const days = Math.max(-LAG_DAYS_MAX, Math.min(LAG_DAYS_MAX, Math.round(exact)))
  return { days, isExact: days === exact && lag.kind !== 'elapsed' }
}

function exactDays(lag: NonNullable<PlanFileRowLink['lag']>, durationDays: number): number {
  if (lag.kind === 'percent') return (durationDays * lag.percent) / 100
  if (lag.kind === 'working') return lag.minutes / MINUTES_PER_WORKING_DAY
  return (lag.minutes / MINUTES_PER_DAY) * WORKING_SHARE_OF_DAYS
}

function remarksOf(counts: {
  readonly rounded: number
  readonly expanded: number
  readonly leftOut: number
}): string[] {
  const { rounded, expanded, leftOut } = counts
  return [
    ...(rounded > 0
      ? [
          `${rounded} liên kết có độ trễ theo giờ, ngày lịch hoặc phần trăm: đã đổi ra số ngày làm việc gần nhất.`,
        ]
      : []),
    ...(expanded > 0
      ? [
          `${expanded} liên kết với công việc tóm tắt: đã chuyển thành liên kết với từng việc bên trong.`,
        ]
      : []),
    ...(leftOut > 0
      ? [`${leftOut} liên kết vượt quá số mà một kế hoạch giữ được: không giữ lại.`]
      : []),
  ]
}
