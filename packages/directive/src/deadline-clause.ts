import type { DeadlineCandidate } from './deadline-candidate.ts'

/**
 * Leaves out what stands in front of "do đó", "vì vậy": it tells why, and the order with its own
 * deadline follows.
 */
export function withoutGrounds(
  match: string,
  found: readonly DeadlineCandidate[],
): readonly DeadlineCandidate[] {
  if (found.length === 0) return found
  const order = CONSEQUENCE.exec(match)?.index ?? 0
  return order === 0 ? found : found.filter(({ start }) => start > order)
}

const CONSEQUENCE = /(?<!\p{L})(?:do (?:đó|vậy)|vì (?:vậy|thế)|bởi (?:vậy|thế))(?!\p{L})/iu

/**
 * Whether a period says for when the work is good, not when it is done: "… để đẩy mạnh xuất khẩu
 * trong năm 2026". A day, or a date behind "trước", is a deadline in a purpose too.
 */
export function isForPurpose(match: string, { start, rule }: DeadlineCandidate): boolean {
  if (rule !== 'period' && rule !== 'end-of-period') return false
  return PURPOSE.test(match.slice(Math.max(0, start - LOOK_BACK), start))
}

const LOOK_BACK = 160
const PURPOSE = /(?<!\p{L})(?:để|nhằm)\s(?!hoàn|xong|kịp|thông qua)[^,.;:]{2,140}$/iu
