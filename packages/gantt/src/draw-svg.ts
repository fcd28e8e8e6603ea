import { gridLines } from './axis.ts'
import { GANTT_DARK, GANTT_LIGHT } from './colours.ts'
import type { GanttLayout } from './layout.ts'
import type { GanttPage } from './paginate.ts'
import type { SvgStage } from './svg-stage.ts'
import { progressLinePath } from './progress-line.ts'
import { drawFooter } from './svg-footer.ts'
import { drawHeader } from './svg-header.ts'
import { drawBandNames } from './svg-band-names.ts'
import { drawDefs } from './svg-defs.ts'
import { drawLegend } from './svg-legend.ts'
import { drawBars, drawLinks } from './svg-bars.ts'
import { drawTable, SVG_HEADER_HEIGHT, SVG_TABLE_WIDTH } from './svg-table.ts'
import { element, escapeXml } from './svg-text.ts'

/** How a chart is drawn as a picture. */
export interface SvgOptions {
  /** Name of the picture for those who hear it, such as the title of the plan. */
  readonly title: string
  readonly description?: string
  readonly theme?: 'light' | 'dark'
  /** Visible rows to draw, the last one exclusive; a long chart is drawn page by page. */
  readonly rowFrom?: number
  readonly rowTo?: number
  /** Pixels of the timeline to draw, the last one exclusive. */
  readonly xFrom?: number
  readonly xTo?: number
  readonly legend?: boolean
  /** The zig-zag through the progress of each task. */
  readonly progressLine?: boolean
  /** One of the pages that `paginate` has made: its part of the chart, its size, and its number. */
  readonly page?: GanttPage
  /** Set it when several drawings stand in one HTML page: it begins every id. */
  readonly idPrefix?: string
}

/** Rows drawn when nobody says how many; a drawing of everything could be endless. */
export const SVG_ROWS_MAX = 2000

const SVG_FONTS =
  "'Be Vietnam Pro', Inter, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"

/**
 * The chart as one static SVG document: table, timeline and legend, no script, no style sheet, no
 * outside address, so that it can be printed, mailed or shown under any content policy.
 */
export function drawSvg(layout: GanttLayout, options: SvgOptions): string {
  const stage = createStage(layout, options)
  const { colours } = stage
  const { page } = options
  const hasLegend = page === undefined ? options.legend !== false : page.legend
  const leftOut = layout.rowCount - (stage.rowFrom + stage.scene.rows.length)
  const width = page?.width ?? SVG_TABLE_WIDTH + stage.timeWidth
  const bottom = stage.top + stage.rowsHeight
  const legend = hasLegend ? drawLegend(stage, { y: bottom, width }) : null
  const height = page?.height ?? bottom + (legend?.height ?? 0)
  const id = `${stage.idPrefix}-title`
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: page?.paperWidth ?? width,
      height: page?.paperHeight ?? height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id} ${id}-text`,
      'font-family': SVG_FONTS,
      'font-size': 13,
      fill: colours.ink,
    },
    element('title', { id }, escapeXml(options.title)),
    element(
      'desc',
      { id: `${id}-text` },
      escapeXml(options.description ?? describe(stage, leftOut)),
    ),
    drawDefs(stage),
    element('rect', { width, height, fill: colours.panel }),
    drawBands(stage),
    drawGrid(stage),
    drawBandNames(stage),
    drawToday(stage),
    drawLinks(stage),
    drawBars(stage),
    options.progressLine === true ? drawProgressLine(stage) : '',
    drawTable(stage),
    drawHeader(stage),
    legend?.drawing ?? '',
    page === undefined ? '' : drawFooter(stage, page, options.title),
  )
}

function createStage(layout: GanttLayout, options: SvgOptions): SvgStage {
  const part = options.page ?? options
  const rowFrom = Math.max(0, part.rowFrom ?? 0)
  const rowTo = Math.min(layout.rowCount, part.rowTo ?? rowFrom + SVG_ROWS_MAX)
  const xFrom = Math.max(0, part.xFrom ?? 0)
  const xTo = Math.min(layout.width, part.xTo ?? layout.width)
  const scene = layout.scene({ rowFrom, rowTo, xFrom, xTo: Math.max(xFrom, xTo - 1) })
  return {
    layout,
    scene,
    colours: options.theme === 'dark' ? GANTT_DARK : GANTT_LIGHT,
    idPrefix: (options.idPrefix ?? 'roviec-gantt').replace(/[^\w-]/g, '-'),
    left: SVG_TABLE_WIDTH,
    timeX: SVG_TABLE_WIDTH - xFrom,
    timeWidth: Math.max(0, xTo - xFrom),
    xFrom,
    top: SVG_HEADER_HEIGHT,
    rowsHeight: scene.rows.length * layout.rowHeight,
    rowFrom,
  }
}

function describe({ layout, scene }: SvgStage, leftOut: number): string {
  const { texts } = layout
  const [first] = scene.header.upper
  const last = scene.header.upper.at(-1)
  const span = texts.timelineSentence(first?.fullLabel ?? '', last?.fullLabel ?? '')
  return leftOut > 0 ? `${span}; ${texts.rowsLeftOut(leftOut)}` : span
}

function drawBands({ scene, colours, timeX, top, rowsHeight, idPrefix }: SvgStage): string {
  const bands = scene.bands.map(({ kind, x, width, name }) => {
    const fill = kind === 'weekend' ? colours.weekend : colours.offBand
    const shade = { x: timeX + x, y: top, width, height: rowsHeight, fill }
    if (name === null) return element('rect', shade)
    return element('rect', shade, element('title', {}, escapeXml(name)))
  })
  return element('g', { 'clip-path': `url(#${idPrefix}-frame)` }, ...bands)
}

function drawGrid(stage: SvgStage): string {
  const { scene, colours, left, timeX, timeWidth, top, rowsHeight, layout } = stage
  const months = gridLines(layout.axis.zoom, scene.header)
    .filter(({ x }) => x >= stage.xFrom)
    .map(({ x }) => `M${timeX + x + 0.5} ${top}v${rowsHeight}`)
  const rows = scene.rows.map((_, index) => {
    const y = top + (index + 1) * layout.rowHeight - 0.5
    return `M0 ${y}h${left + timeWidth}`
  })
  return element('path', { d: [...months, ...rows].join(''), stroke: colours.line, fill: 'none' })
}

function drawToday(stage: SvgStage): string {
  const { scene, colours, timeX, top, rowsHeight } = stage
  return scene.todayX === null || !isOnPage(stage, scene.todayX)
    ? ''
    : element('rect', {
        x: timeX + scene.todayX - 1,
        y: top,
        width: 2,
        height: rowsHeight,
        fill: colours.accent,
      })
}

function isOnPage({ xFrom, timeWidth }: SvgStage, x: number): boolean {
  return x >= xFrom && x <= xFrom + timeWidth
}

function drawProgressLine(stage: SvgStage): string {
  const { scene, layout, colours, timeX, top, rowFrom, idPrefix } = stage
  const d = progressLinePath(scene.rows, scene.todayX, layout.rowHeight)
  if (d === '') return ''
  const shifted = { transform: `translate(${timeX} ${top - rowFrom * layout.rowHeight})` }
  const stroke = { stroke: colours.accent, 'stroke-width': 1.5, fill: 'none' }
  const line = element('g', shifted, element('path', { d, ...stroke }))
  return element('g', { 'clip-path': `url(#${idPrefix}-frame)` }, line)
}
