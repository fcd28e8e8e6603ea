/** No table on paper has more columns; a larger span only costs whoever lays the table out. */
const SPAN_MAX = 200

/** A column or row span as files write it: at least 1, and bounded. */
export function spanOf(text: string | number | null): number {
  const span = typeof text === 'number' ? text : Number.parseInt(text ?? '', 10)
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), SPAN_MAX)
}
