import { drawSvg, layoutGantt, type GanttLayoutOptions } from '@roviec/gantt'

type Drawing = Omit<GanttLayoutOptions, 'zoom'> & { readonly title: string }

const ROWS_PER_PAGE = 30
const ROWS_MAX = 2000
/** Wider, and the words are too small to read on a sheet of A4. */
const TIMELINE_PX_MAX = 1500

/** The chart as pictures, one for each sheet of paper, on the finest scale that fits its width. */
export function drawPages({ title, ...options }: Drawing): readonly string[] {
  const layouts = (['week', 'month', 'quarter'] as const).map((zoom) =>
    layoutGantt({ ...options, zoom }),
  )
  const layout = layouts.find(({ width }) => width <= TIMELINE_PX_MAX) ?? layouts.at(-1)
  if (layout === undefined) return []
  const rowCount = Math.min(layout.rowCount, ROWS_MAX)
  return Array.from({ length: Math.ceil(rowCount / ROWS_PER_PAGE) }, (_, page) => {
    const rowFrom = page * ROWS_PER_PAGE
    const rowTo = Math.min(rowCount, rowFrom + ROWS_PER_PAGE)
    return drawSvg(layout, {
      title,
      rowFrom,
      rowTo,
      legend: rowTo === rowCount,
      idPrefix: `page-${page}`,
    })
  })
}
