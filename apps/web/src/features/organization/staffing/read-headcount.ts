const HEADCOUNT_MAX = 100_000

/** A headcount as it is typed, "1.204" or "1 204"; null when it is none. */
export function readHeadcount(typed: string): number | null {
  const digits = typed.replaceAll(/[\s.]/g, '')
  if (!/^\d{1,6}$/.test(digits)) return null
  const headcount = Number(digits)
  return headcount <= HEADCOUNT_MAX ? headcount : null
}
