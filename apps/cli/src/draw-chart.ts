import { drawSvg, SVG_ROWS_MAX, type GanttLayout } from '@roviec/gantt'

/** The formats of a drawn chart. */
export type ChartFormat = 'svg' | 'html'

/** Rows of one drawing in a page: browsers draw several small ones sooner than a huge one. */
const ROWS_OF_DRAWING = 500

/** Draws a chart as one SVG picture, or as a page of its own that needs nothing from outside. */
export function drawChart(
  layout: GanttLayout,
  { title, format }: { readonly title: string; readonly format: ChartFormat },
): string {
  if (format === 'svg') return drawSvg(layout, { title, rowTo: SVG_ROWS_MAX })
  const drawings: string[] = []
  for (let rowFrom = 0; rowFrom < layout.rowCount; rowFrom += ROWS_OF_DRAWING) {
    const rowTo = Math.min(rowFrom + ROWS_OF_DRAWING, layout.rowCount)
    const legend = rowTo === layout.rowCount
    drawings.push(drawSvg(layout, { title, rowFrom, rowTo, legend, idPrefix: `part-${rowFrom}` }))
  }
  return pageOf(title, drawings)
}

function pageOf(title: string, drawings: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title>`,
    '<style>body{margin:16px}svg{display:block}@page{size:A3 landscape}</style>',
    ...drawings,
    '</html>',
    '',
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign)
}
