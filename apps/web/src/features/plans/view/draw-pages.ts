import { drawSvg, layoutGantt, paginate, type GanttLayoutOptions } from '@roviec/gantt'

type Drawing = Omit<GanttLayoutOptions, 'zoom'> & { readonly title: string }

/** A4 across within its margins, 273 by 180 mm; the words on it are as small as can be read. */
const PAGE = { pageWidth: 1500, pageHeight: 989 }
const PAGES_MAX = 80

/**
 * The chart as pictures, one for each sheet of paper: on the finest scale that fits beside the
 * table, and over several sheets where not even the coarsest does.
 */
export function drawPages({ title, ...options }: Drawing): readonly string[] {
  if (options.rows.length === 0) return []
  const choices = (['week', 'month', 'quarter'] as const).map((zoom) => {
    const layout = layoutGantt({ ...options, zoom })
    return { layout, pages: paginate({ ...PAGE, layout }) }
  })
  const isOneAcross = ({ layout, pages }: (typeof choices)[number]) =>
    pages[0]?.xTo === layout.width
  const { layout, pages } = choices.find(isOneAcross) ?? choices.at(-1) ?? {}
  if (layout === undefined || pages === undefined) return []
  return pages.slice(0, PAGES_MAX).map((page) => drawSvg(layout, { title, page }))
}
