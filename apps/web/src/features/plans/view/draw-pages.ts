import {
  drawSvg,
  layoutGantt,
  paginate,
  SVG_TABLE_WIDTH,
  type GanttLayout,
  type GanttLayoutOptions,
} from '@roviec/gantt'

type Drawing = Omit<GanttLayoutOptions, 'zoom'> & { readonly title: string }

/** A4 across within its margins, 273 by 180 mm; the words on it are as small as can be read. */
const PAGE = { pageWidth: 1500, pageHeight: 989 }
/** What the table leaves for the timeline. */
const ROOM = PAGE.pageWidth - SVG_TABLE_WIDTH
const PAGES_MAX = 80

/**
 * The chart as pictures, one for each sheet of paper: on the finest scale that fits beside the
 * table, drawn out to the edge, and over several sheets where not even the coarsest fits.
 */
export function drawPages({ title, ...options }: Drawing): readonly string[] {
  if (options.rows.length === 0) return []
  const layout = layOut(options)
  const pages = paginate({ ...PAGE, layout }).slice(0, PAGES_MAX)
  return pages.map((page) => drawSvg(layout, { title, page }))
}

function layOut(options: Omit<GanttLayoutOptions, 'zoom'>): GanttLayout {
  for (const zoom of ['week', 'month', 'quarter'] as const) {
    const layout = layoutGantt({ ...options, zoom })
    if (layout.width > ROOM) continue
    // A pixel less than there is, so that rounding cuts no day off.
    const pixelsPerDay = (layout.axis.pixelsPerDay * (ROOM - 1)) / layout.width
    return layoutGantt({ ...options, zoom, pixelsPerDay })
  }
  return layoutGantt({ ...options, zoom: 'quarter' })
}
