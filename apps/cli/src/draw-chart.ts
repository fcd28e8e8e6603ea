import { drawSvg, paginate, SVG_ROWS_MAX, type GanttLayout } from '@roviec/gantt'

/** The formats of a drawn chart, by the ending of their files. */
export const CHART_FORMATS = {
  '.svg': 'svg',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.png': 'png',
} as const

/** One of the formats of a drawn chart. */
export type ChartFormat = (typeof CHART_FORMATS)[keyof typeof CHART_FORMATS]

/** Rows of one picture; pages have no such bound. */
export const PICTURE_ROWS_MAX: Readonly<Record<ChartFormat, number>> = {
  svg: SVG_ROWS_MAX,
  png: 400,
  html: Number.POSITIVE_INFINITY,
  pdf: Number.POSITIVE_INFINITY,
}

/** Rows of one drawing in a page: browsers draw several small ones sooner than a huge one. */
const ROWS_OF_DRAWING = 500
/** A3 across, at 96 dots to the inch. */
export const PAGE = { width: 1587, height: 1123 } as const

/**
 * Draws a chart as one picture (.svg, .png), as a page of its own that needs nothing from outside
 * (.html), or as sheets under the same header (.pdf).
 */
export async function drawChart(
  layout: GanttLayout,
  { title, format }: { readonly title: string; readonly format: ChartFormat },
): Promise<string | Uint8Array> {
  if (format === 'html') return pageOf(title, drawParts(layout, title))
  if (format === 'pdf') {
    // What only some formats need is loaded only for them.
    const { drawPdf } = await import('./draw-pdf.ts')
    return drawPdf(drawSheets(layout, title), { title })
  }
  const svg = drawSvg(layout, { title, rowTo: PICTURE_ROWS_MAX[format] })
  if (format === 'svg') return svg
  const { drawPng } = await import('./draw-png.ts')
  return drawPng(svg)
}

function* drawSheets(layout: GanttLayout, title: string): Generator<string> {
  const pages = paginate({ layout, pageWidth: PAGE.width, pageHeight: PAGE.height })
  for (const page of pages) yield drawSvg(layout, { title, page })
}

function drawParts(layout: GanttLayout, title: string): readonly string[] {
  const drawings: string[] = []
  for (let rowFrom = 0; rowFrom < layout.rowCount; rowFrom += ROWS_OF_DRAWING) {
    const rowTo = Math.min(rowFrom + ROWS_OF_DRAWING, layout.rowCount)
    const legend = rowTo === layout.rowCount
    drawings.push(drawSvg(layout, { title, rowFrom, rowTo, legend, idPrefix: `part-${rowFrom}` }))
  }
  return drawings
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
