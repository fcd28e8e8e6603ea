/** The table beside the timeline, by how wide the whole chart is. */
export interface TableColumns {
  readonly mode: 'full' | 'short' | 'title'
  /** Widths in pixels; 0 leaves a column out. */
  readonly title: number
  readonly lead: number
  readonly start: number
  readonly due: number
  readonly progress: number
  readonly width: number
}

/** A column for the start must leave the timeline its room. */
const START_FROM = 1100

/** On a phone the title alone stays beside the timeline; the rest is in the tooltip and the row's words. */
export function columnsFor(chartWidth: number, hasStart = false): TableColumns {
  if (chartWidth >= 960) {
    const start = hasStart && chartWidth >= START_FROM ? 102 : 0
    return columns('full', { title: 266, lead: 130, start, due: 102, progress: 70 })
  }
  if (chartWidth >= 600) {
    return columns('short', { title: 216, lead: 0, start: 0, due: 108, progress: 0 })
  }
  const title = Math.round(Math.min(180, Math.max(128, chartWidth * 0.42)))
  return columns('title', { title, lead: 0, start: 0, due: 0, progress: 0 })
}

function columns(
  mode: TableColumns['mode'],
  widths: Omit<TableColumns, 'mode' | 'width'>,
): TableColumns {
  const { title, lead, start, due, progress } = widths
  return { mode, ...widths, width: title + lead + start + due + progress }
}
